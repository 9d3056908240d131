using System.Globalization;
using System.Text;
using Workflow.Core.Calendar;

namespace Workflow.Workbooks.Packages.NumberFormats;

/// <summary>Shows a number as a date or time.</summary>
internal static class DateText
{
    /// <summary>The text of a section with date pieces. A number no calendar has shows as Excel fills the cell: with #.</summary>
    public static string Show(FormatSection section, double value, bool from1904)
    {
        if (SerialDate.ToDateTime(value, from1904) is not { } exact)
        {
            return "########";
        }

        var pieces = section.Pieces;
        var moment = Rounded(exact);
        var half = pieces.Exists(p => p.Kind == FormatPieceKind.Date && p.Text.Contains('/'));
        var text = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            switch (pieces[i].Kind)
            {
                case FormatPieceKind.Literal:
                    text.Append(pieces[i].Text);
                    break;
                case FormatPieceKind.Elapsed:
                    text.Append(Elapsed(value, pieces[i].Text));
                    break;
                case FormatPieceKind.Date:
                    text.Append(pieces[i].Text[0] == 'm' && IsMinute(pieces, i) ? Padded(moment.Minute, pieces[i].Text.Length) : Piece(moment, pieces[i].Text, half, section.Gannen));
                    break;
                case FormatPieceKind.General:
                    text.Append(NumberText.General(value));
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>m means minutes beside hours or seconds.</summary>
    private static bool IsMinute(List<FormatPiece> pieces, int at)
    {
        var before = pieces.FindLastIndex(Math.Max(0, at - 1), Math.Max(0, at), IsPart);
        var after = pieces.FindIndex(at + 1, IsPart);
        return pieces[at].Text.Length <= 2 && ((before >= 0 && before < at && pieces[before].Text[0] == 'h') || (after >= 0 && pieces[after].Text[0] == 's'));
    }

    private static bool IsPart(FormatPiece piece) => piece.Kind is FormatPieceKind.Date or FormatPieceKind.Elapsed;

    private static string Piece(DateTime moment, string letters, bool half, bool gannen)
    {
        var day = DateOnly.FromDateTime(moment);
        var era = Era.Of(day);
        return letters[0] switch
        {
            'y' => letters.Length > 2 ? Padded(moment.Year, 4) : Padded(moment.Year % 100, 2),
            'm' when letters.Length >= 3 => Month(moment.Month, letters.Length),
            'm' => Padded(moment.Month, letters.Length),
            'd' when letters.Length >= 3 => letters.Length == 3 ? moment.DayOfWeek.ToString()[..3] : moment.DayOfWeek.ToString(),
            'd' => Padded(moment.Day, letters.Length),
            'h' => Padded(half ? ((moment.Hour + 11) % 12) + 1 : moment.Hour, letters.Length),
            's' => Padded(moment.Second, letters.Length),
            'g' => letters.Length switch { 1 => era.Letter.ToString(), 2 => era.Name[..1], _ => era.Name },
            'e' => EraYear(era, moment.Year, letters.Length, gannen),
            'r' => letters.Length > 1 ? era.Name + EraYear(era, moment.Year, 2, gannen) : EraYear(era, moment.Year, 2, gannen),
            'a' when letters.Contains('/') => letters.Length == 3 ? (moment.Hour < 12 ? "A" : "P") : moment.Hour < 12 ? "AM" : "PM",
            'A' => letters.Length == 3 ? (moment.Hour < 12 ? "A" : "P") : moment.Hour < 12 ? "AM" : "PM",
            '午' => moment.Hour < 12 ? "午前" : "午後",
            'a' => letters.Length >= 4 ? JapaneseDate.Weekday(day) + "曜日" : JapaneseDate.Weekday(day).ToString(),
            'b' => Padded((moment.Year + 543) % (letters.Length > 2 ? 10_000 : 100), letters.Length),
            _ => "",
        };
    }

    private static string EraYear(Era era, int year, int width, bool gannen) =>
        gannen && era.YearOf(year) == 1 ? "元" : Padded(era.YearOf(year), width);

    private static string Month(int month, int letters)
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return letters switch { 3 => name[..3], 4 => name, _ => name[..1] };
    }

    private static string Elapsed(double days, string letters)
    {
        var seconds = (long)Math.Round(days * 86_400);
        return Padded(letters[0] switch { 'h' => seconds / 3600, 'm' => seconds / 60, _ => seconds }, letters.Length);
    }

    private static string Padded(long number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Min(width, 4), '0');

    /// <summary>Excel shows times to the nearest second.</summary>
    private static DateTime Rounded(DateTime moment) =>
        moment.AddTicks((((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond) * TimeSpan.TicksPerSecond) - moment.Ticks);
}

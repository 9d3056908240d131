using System.Runtime.InteropServices;

namespace Workflow.Core.Text;

/// <summary>A run of digits, joined by hyphens, brackets or blanks, as telephone and individual numbers are written; any width.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct NumberRun
{
    private const int MostDigits = 16;
    private const int MyNumberLength = 12;
    private const int BitsEach = 4;
    private const int AccountLength = 7;
    private const int ContextLength = 12;

    private static readonly string[] PhoneWords = ["電話", "ＴＥＬ", "TEL", "Tel", "tel", "℡", "携帯", "FAX", "ＦＡＸ", "Fax", "ファクス", "ファックス"];
    private static readonly string[] MyNumberWords = ["マイナンバー", "個人番号"];
    private static readonly string[] AccountWords = ["口座番号", "普通預金", "当座預金", "預金口座", "口座"];
    private static readonly string[] AccountKinds = ["普通", "当座"];
    private static readonly string[] Banks = ["銀行", "信用金庫", "信金", "農協", "支店", "預金", "口座", "ゆうちょ"];

    // Sixteen four-bit numbers each: the digits, and how many of them each group has.
    private ulong digits;
    private ulong groups;
    private int count;
    private int groupCount;
    private int start;

    /// <summary>The place after the run.</summary>
    public int End { get; private set; }

    /// <summary>Reads the run that begins with the digit at a place.</summary>
    public static NumberRun Read(ReadOnlySpan<char> text, int at)
    {
        var run = new NumberRun { start = at };
        var i = at;
        var length = 0;
        while (i < text.Length)
        {
            var c = SameWords.Fold(text[i]);
            if (char.IsAsciiDigit(c))
            {
                if (run.count < MostDigits)
                {
                    run.digits |= (ulong)(c - '0') << (run.count * BitsEach);
                }

                run.count++;
                length++;
                i++;
            }
            else if (Joins(text, i, out var next))
            {
                run.CloseGroup(length);
                length = 0;
                i = next;
            }
            else
            {
                break;
            }
        }

        run.CloseGroup(length);
        run.End = i;
        return run;
    }

    /// <summary>What the number looks like in its surroundings.</summary>
    public readonly PersonalInformationKind Kind(ReadOnlySpan<char> text)
    {
        if (count is < 6 or > MostDigits || IsPartOfAmount(text))
        {
            return PersonalInformationKind.None;
        }

        var before = text[Math.Max(0, start - ContextLength)..start];
        if (IsTelephone() || (groupCount == 2 && Group(1) == 4 && Group(0) is >= 2 and <= 4 && ContainsAny(before, PhoneWords) && !before.Contains("内線", StringComparison.Ordinal)))
        {
            return PersonalInformationKind.Telephone;
        }

        if (count == MyNumberLength && IsMyNumberShape() && (HasCheckDigit() || ContainsAny(before, MyNumberWords)))
        {
            return PersonalInformationKind.MyNumber;
        }

        return count == AccountLength && groupCount == 1 && !IsCounted(text) && IsAccount(text, before)
            ? PersonalInformationKind.Account
            : PersonalInformationKind.None;
    }

    private readonly int Digit(int index) => (int)(digits >> (index * BitsEach)) & 0xF;

    private readonly int Group(int index) => (int)(groups >> (index * BitsEach)) & 0xF;

    private readonly bool IsTelephone()
    {
        // +81 90-1234-5678: the country code takes the place of the first 0.
        if (Digit(0) == 8 && Digit(1) == 1 && Group(0) == 2 && groupCount == 4 && count is 11 or 12 && Group(3) == 4)
        {
            return true;
        }

        if (Digit(0) != 0 || Digit(1) == 0 || count is not (10 or 11) || IsPublicService())
        {
            return false;
        }

        var isElevenDigit = Digit(2) == 0 && Digit(1) is 5 or 6 or 7 or 8 or 9;
        return count == (isElevenDigit ? 11 : 10) && (groupCount == 1 || (groupCount == 3 && Group(0) is >= 2 and <= 5 && Group(2) == 4));
    }

    // 0120 and 0800 are free of charge, 0570 navigates: never a person's.
    private readonly bool IsPublicService() =>
        (Digit(1), Digit(2), Digit(3)) is (1, 2, 0) or (8, 0, 0) or (5, 7, 0);

    private readonly bool IsMyNumberShape() => groupCount == 1 || (groupCount == 3 && Group(0) == 4 && Group(1) == 4 && Group(2) == 4);

    // The check digit as the ministerial ordinance on individual numbers defines it (平成26年総務省令第85号 第5条).
    private readonly bool HasCheckDigit()
    {
        var sum = 0;
        for (var n = 1; n <= MyNumberLength - 1; n++)
        {
            sum += Digit(MyNumberLength - 1 - n) * (n <= 6 ? n + 1 : n - 5);
        }

        var rest = sum % 11;
        return Digit(MyNumberLength - 1) == (rest <= 1 ? 0 : 11 - rest);
    }

    private readonly bool IsPartOfAmount(ReadOnlySpan<char> text) =>
        (start > 0 && SameWords.Fold(text[start - 1]) is ',' or '.' or '¥')
        || (End < text.Length && SameWords.Fold(text[End]) is ',' or '.' && End + 1 < text.Length && char.IsAsciiDigit(SameWords.Fold(text[End + 1])))
        || (End < text.Length && text[End] is '円');

    private readonly bool IsCounted(ReadOnlySpan<char> text) => End < text.Length && "人件円世帯回枚部台個名か箇冊点㎡kgＫ年".Contains(text[End]);

    private static bool IsAccount(ReadOnlySpan<char> text, ReadOnlySpan<char> before) =>
        ContainsAny(before, AccountWords) || (ContainsAny(before, AccountKinds) && ContainsAny(text, Banks));

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // One hyphen, bracket or blank between digits, or a closing bracket with a blank; two digits must not be further apart.
    private static bool Joins(ReadOnlySpan<char> text, int at, out int next)
    {
        next = at + 1;
        if (!IsJoiner(text[at]))
        {
            return false;
        }

        if (next < text.Length && IsJoiner(text[next]))
        {
            next++;
        }

        return next < text.Length && char.IsAsciiDigit(SameWords.Fold(text[next]));
    }

    private static bool IsJoiner(char c) => c is ' ' or '\u3000' or '(' or ')' or '（' or '）' or '‑' || NumberText.IsDash(c);

    private void CloseGroup(int length)
    {
        if (groupCount < MostDigits)
        {
            groups |= (ulong)Math.Min(length, MostDigits - 1) << (groupCount * BitsEach);
        }

        groupCount++;
    }
}

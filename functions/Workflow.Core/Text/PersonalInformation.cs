using System.Buffers;

namespace Workflow.Core.Text;

/// <summary>The kinds of personal information that are looked for.</summary>
public enum PersonalInformationKind
{
    /// <summary>None was found.</summary>
    None,

    /// <summary>A telephone or fax number.</summary>
    Telephone,

    /// <summary>A mail address.</summary>
    Mail,

    /// <summary>An individual number (マイナンバー).</summary>
    MyNumber,

    /// <summary>A bank account number.</summary>
    Account,
}

/// <summary>
/// Finds what looks like personal information in an answer that may be published. It looks for shapes, not for owners: the number of a service desk is
/// found too, and the section confirms it. Toll-free and navigation numbers (0120, 0800, 0570), extensions (内線), years, amounts and counts are not.
/// Postal addresses and names are not looked for: facilities and office holders are named in every report.
/// </summary>
public static class PersonalInformation
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９@＠");

    /// <summary>The first kind found; <see cref="PersonalInformationKind.None"/> when there is nothing. Makes no strings.</summary>
    public static PersonalInformationKind Find(ReadOnlySpan<char> text)
    {
        // Whole ranges are ruled out at once; a text without digits ends here.
        if (!text.ContainsAnyInRange('0', '9') && !text.ContainsAnyInRange('０', '９') && !text.ContainsAny('@', '＠'))
        {
            return PersonalInformationKind.None;
        }

        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(Starts);
            if (next < 0)
            {
                return PersonalInformationKind.None;
            }

            at += next;
            if (SameWords.Fold(text[at]) == '@')
            {
                if (MailAddress.IsAt(text, at))
                {
                    return PersonalInformationKind.Mail;
                }

                at++;
                continue;
            }

            var number = NumberRun.Read(text, at);
            if (number.Kind(text) is var kind and not PersonalInformationKind.None)
            {
                return kind;
            }

            at = number.End;
        }

        return PersonalInformationKind.None;
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Drafting.Language.Citations;

/// <summary>The forms of numbers.</summary>
public enum NumberForm
{
    /// <summary>“72/7”: session and number.</summary>
    OfASession,

    /// <summary>“ES-10/20”, “S-32/1”: of a special or an emergency special session.</summary>
    OfASpecialSession,

    /// <summary>“2022/1”: year and number.</summary>
    OfAYear,

    /// <summary>“1325 (2000)”: the Security Council's.</summary>
    WithYear,

    /// <summary>“3314 (XXIX)”, “217 A (III)”: until 1976.</summary>
    Old,
}

/// <summary>A number taken apart.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Session">“72”, “ES-10”, “XXIX”; empty where there is none.</param>
/// <param name="Year">The year it names; 0 where it names none.</param>
/// <param name="Number">The number itself.</param>
/// <param name="Letters">“A”, “A-B”; empty for a whole resolution.</param>
public sealed partial record ResolutionNumber(NumberForm Form, string Session, int Year, int Number, string Letters)
{
    /// <summary>What stands for a number in a text, in all six languages, its digits Latin; what it is, <see cref="Of"/> says.</summary>
    internal const string Pattern =
        @"(?<![\d/.\-–‑(A-Za-zÀ-ɏЀ-ӿء-هى-ي])((?<special>(ES|S|دإط|د إ ط|دإ|د إ)[-‑–][0-9]{1,2})/(?<number>[0-9]{1,3})|(?<year>(19|20)[0-9]{2})/(?<number>[0-9]{1,3})|(?<session>[0-9]{1,3})/(?<number>[0-9]{1,3})"
        + @"|(?<number>[0-9]{1,4})( (?<letter>" + Letter + @"))? ?\((?<inYear>(19|20)[0-9]{2})\)|(?<number>[0-9]{1,4})( ?(?<letter>" + Letter + @"))? ?\((?<old>(ES-|S-)?[IVXLC]{1,8}|(د|دإ|د إ|دإط|د إ ط)[-‑–][0-9]{1,2})\))"
        + @"(?![\d/]|[.,]\d|-\d)((?<=/\d+) ?(?<letters>(" + Letter + ")" + NoWord + @"((, ?|، ?| ?[-–‑] ?| (and|to|et|à|y|a|и|по|إلى) | ?[和至] ?| و ?)(" + Letter + ")" + NoWord + @")*))?";

    // “43/78H号” goes on with a character, “60/1 Implementation” with a word.
    private const string NoWord = @"(?![\dA-Za-zÀ-ɏЀ-ӿء-ي])";

    private const string Letter = "[A-Z]|[АВСЕНКМОРТ]|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون|سين|عين|فاء|صاد|قاف|راء|شين|تاء|ثاء|خاء|ذال|ضاد";

    /// <summary>The letters of parts as Arabic texts name them, from A on.</summary>
    internal static IReadOnlyList<string> Arabic { get; } = ["ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون", "سين", "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد"];

    [GeneratedRegex(@"^((?<session>[0-9]{1,3}|E?S-[0-9]{1,2})/(?<number>[0-9]{1,3})|(?<year>(19|20)[0-9]{2})/(?<number>[0-9]{1,3}))( (?<letters>[A-Z](-[A-Z])?))?$|^(?<number>[0-9]{1,4})( (?<letters>[A-Z]))? \(((?<inYear>(19|20)[0-9]{2})|(?<old>(ES-|S-)?[IVXLC]{1,8}))\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();

    [GeneratedRegex(Letter)]
    private static partial Regex Letterings();

    /// <summary>Takes a number in the form of <see cref="CitedKey.Number"/> apart; null where it is none.</summary>
    public static ResolutionNumber? Read(string text)
    {
        var match = Printed().Match(text);
        return match.Success ? Parts(match, string.Join('-', Ends(match.Groups["letters"].Value.Split('-', StringSplitOptions.RemoveEmptyEntries))), match.Groups["session"].Value) : null;
    }

    /// <summary>The number as <see cref="CitedKey"/> has it.</summary>
    public override string ToString()
    {
        var letters = Letters.Length == 0 ? "" : " " + Letters;
        return Form switch
        {
            NumberForm.OfAYear => $"{Year}/{Number}{letters}",
            NumberForm.WithYear => $"{Number}{letters} ({Year})",
            NumberForm.Old => $"{Number}{letters} ({Session})",
            _ => $"{Session}/{Number}{letters}",
        };
    }

    /// <summary>The number of the session; 0 for one of a special session or none.</summary>
    public int SessionNumber => Form == NumberForm.OfASession ? int.Parse(Session, CultureInfo.InvariantCulture) : Form == NumberForm.Old && !Session.Contains('-', StringComparison.Ordinal) ? FromRoman(Session) : 0;

    /// <summary>What a match of <see cref="Pattern"/> says.</summary>
    internal static ResolutionNumber Of(Match match)
    {
        var letters = string.Join('-', Ends(Letterings().Matches(match.Groups["letter"].Value + match.Groups["letters"].Value).Select(letter => Latin(letter.Value))));
        return Parts(match, letters, match.Groups["special"].Success ? Special(match.Groups["special"].Value) : match.Groups["session"].Value);
    }

    private static ResolutionNumber Parts(Match match, string letters, string session)
    {
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["year"].Success)
            return new(NumberForm.OfAYear, "", int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), number, letters);
        if (match.Groups["inYear"].Success)
            return new(NumberForm.WithYear, "", int.Parse(match.Groups["inYear"].Value, CultureInfo.InvariantCulture), number, letters);
        if (match.Groups["old"].Success)
            return new(NumberForm.Old, Old(match.Groups["old"].Value), 0, number, letters);
        return session.Contains('-', StringComparison.Ordinal) ? new(NumberForm.OfASpecialSession, session, 0, number, letters)
            : new(NumberForm.OfASession, int.Parse(session, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), 0, number, letters);
    }

    // “A and B”, “A, B and C” and “A to C” are all the whole from the first to the last, and so is “B and A”.
    private static string[] Ends(IEnumerable<string> letters) => letters.Distinct().Order(StringComparer.Ordinal).ToArray() is { Length: > 1 } several ? [several[0], several[^1]] : [.. letters.Take(1)];

    private static string Latin(string letter) =>
        Arabic.ToList().IndexOf(letter) is >= 0 and var index ? ((char)('A' + index)).ToString()
        : "АВСЕНКМОРТ".IndexOf(letter[0], StringComparison.Ordinal) is >= 0 and var cyrillic ? "ABCEHKMOPT"[cyrillic].ToString() : letter;

    private static string Special(string session)
    {
        var (name, number) = (session[..^(session.Length - Hyphen(session))], session[(Hyphen(session) + 1)..]);
        return $"{(name.Contains('ط', StringComparison.Ordinal) || name == "ES" ? "ES" : "S")}-{number}";
    }

    // Arabic writes the session in digits: “3314 (د-29)”.
    private static string Old(string session) =>
        session[0] != 'د' ? session
        : $"{(session.Contains('ط', StringComparison.Ordinal) ? "ES-" : session.Contains('إ', StringComparison.Ordinal) ? "S-" : "")}{Roman(int.Parse(session[(Hyphen(session) + 1)..], CultureInfo.InvariantCulture))}";

    private static int Hyphen(string session) => session.AsSpan().LastIndexOfAny("-‑–");

    internal static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (sign, value) in Signs)
        {
            for (; number >= value; number -= value)
                roman.Append(sign);
        }

        return roman.ToString();
    }

    internal static int FromRoman(string roman)
    {
        var number = 0;
        foreach (var (sign, value) in Signs)
        {
            for (; roman.StartsWith(sign, StringComparison.Ordinal); roman = roman[sign.Length..])
                number += value;
        }

        return number;
    }

    private static readonly (string Sign, int Value)[] Signs = [("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];
}

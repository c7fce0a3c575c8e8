using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>
/// Printed numbers of paragraphs: “1.”, and as negotiators write them “3 bis.”, “1A.”, “2 (alt 1).”, “OP3.”, “4.1”, “5.(a)(i)”, “2之二”;
/// of preambular paragraphs: “PP5 bis”; of sub-paragraphs: “(a)”, “(i)”, “a)”, “(c bis)”. In full-width characters too.
/// </summary>
internal static partial class Labels
{
    private const string Variant = @"\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|之[一二三四五六七八九十]+|\(?(?:alt|备选案文)\.?\s?(?:\d{1,2}|[a-zA-Z一二三四五六七八九十])?\)?)(?![A-Za-z])";
    private const string Number = @"(?<number>\d{1,3})";
    private const string Rest = @"\s*(?<rest>.*)$";

    // A number alone needs its stop, one that no sentence could open with does not.
    [GeneratedRegex($@"^(?<label>{Number}(?<variant>[A-Z]{{1,2}}|(?:{Variant})+)?\s?(?:[.]|、(?=\D)))(?!\d){Rest}", RegexOptions.Singleline)]
    private static partial Regex Stopped();

    [GeneratedRegex($@"^(?<label>(?<variant>(?:OP|Op)\s?){Number}(?:[A-Z]|(?:{Variant})+)?\s?[.:]?)(?=\s|[(\[]|$|[\u3400-\u9fff]){Rest}|^(?<label>{Number}(?<variant>(?:{Variant})+))(?=\s|[\u3400-\u9fff]){Rest}", RegexOptions.Singleline)]
    private static partial Regex Named();

    // “4.1 Invites”, but not “4.1 million”, and not “4.1万”.
    [GeneratedRegex($@"^(?<label>{Number}(?<variant>(?:\.\d{{1,2}}){{1,3}})\.?)\s+(?<rest>[\[*]*[\p{{Lu}}\u3400-\u9fff].*)$", RegexOptions.Singleline)]
    private static partial Regex Decimal();

    // “5.(a)(i) Requests”; without the stop only where a sentence begins: “paragraph / 5(a) above” is none.
    [GeneratedRegex($@"^(?<label>{Number}(?<variant>\.(?:\([a-z]{{1,5}}\)){{1,3}}|(?:\([a-z]{{1,5}}\)){{1,3}}(?=\s+[\p{{Lu}}\[])))\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Compound();

    [GeneratedRegex($@"^(?<label>(?:PP|Pp)\s?{Number}(?:[A-Z]|(?:{Variant})+)?\s?[.:]?)(?=\s|[(\[]|[\u3400-\u9fff]){Rest}", RegexOptions.Singleline)]
    private static partial Regex Preambular();

    [GeneratedRegex(@"^(?<label>(?<number>\d{1,3})\s?[-–ـ])\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex ArabicNumbered();

    [GeneratedRegex($@"^(?<label>\((?<token>[a-z]{{1,5}}|[A-Z]|[а-я]|[\p{{IsArabic}}\ufe70-\ufefc]{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:{Variant})?\)(?:\s(?:bis|ter|quater|alt)\b)?|(?<token>[㈠-㈩⑴-⒇①-⑳]))\s*(?<rest>.*)$|^(?<label>(?<token>[a-z]{{1,5}}|[а-я]|\p{{IsArabic}})(?:{Variant})?\))\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex SubLabel();

    [GeneratedRegex(@"^(?<label>(?<token>[a-z]|[ivx]{1,5})\.)\s+(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex DeepLabel();

    /// <summary>Takes the number off a paragraph. What is left ends the text as it stood.</summary>
    public static bool TryNumber(string text, string language, out int number, out string label, out string rest) =>
        TryNumber(text, language, out number, out label, out rest, out _);

    /// <param name="isVariant">Whether it may repeat the number before it: “2 bis.”, “2 (alt 1).”, “OP2”.</param>
    public static bool TryNumber(string text, string language, out int number, out string label, out string rest, out bool isVariant)
    {
        var narrow = FullWidth.Narrow(text);
        var match = Compound().Match(narrow);
        if (!match.Success)
            match = Stopped().Match(narrow);
        if (!match.Success)
            match = Named().Match(narrow);
        if (!match.Success)
            match = Decimal().Match(narrow);
        if (!match.Success && language == "ar")
            match = ArabicNumbered().Match(narrow);
        number = match.Success ? Digits.Value(match.Groups["number"].Value) : 0;
        isVariant = match.Groups["variant"].Length > 0;
        (label, rest) = Cut(text, match);
        return match.Success;
    }

    /// <summary>Takes the number off a preambular paragraph that negotiators have given one: “PP5 bis”.</summary>
    public static bool TryPreambular(string text, out string label, out string rest)
    {
        var match = Preambular().Match(FullWidth.Narrow(text));
        (label, rest) = Cut(text, match);
        return match.Success;
    }

    /// <summary>
    /// Takes the letter off a sub-paragraph and says how deep it lies: 1 for (a), 2 for (i), 3 for a., 4 for i. Whether “(i)” follows (h)
    /// or opens a deeper row shows from <paramref name="open"/>, the last token at each level, which is brought up to date, and from what follows.
    /// </summary>
    public static bool TrySub(string text, List<string> open, out int level, out string label, out string rest) => TrySub(text, open, [], out level, out label, out rest);

    /// <param name="following">The lines after it, which are looked at where the one before leaves it open.</param>
    public static bool TrySub(string text, List<string> open, IEnumerable<string> following, out int level, out string label, out string rest)
    {
        var narrow = FullWidth.Narrow(text);
        var match = SubLabel().Match(narrow);
        var isDeep = false;
        if (!match.Success && open.Count >= 2)
            (match, isDeep) = (DeepLabel().Match(narrow), true);
        var token = match.Groups["token"].Value;
        (label, rest) = Cut(text, match);
        level = 0;
        if (!match.Success || !SubTokens.IsToken(token))
            return false;
        level = SubTokens.Level(token, open, isDeep ? 3 : 1, isDeep ? [] : following.Select(TokenOf));
        if (open.Count > level - 1)
            open.RemoveRange(level - 1, open.Count - level + 1);
        open.Add(token);
        return true;
    }

    // That of a sub-paragraph; an operative paragraph's own number.
    private static string TokenOf(string text)
    {
        var narrow = FullWidth.Narrow(text);
        return SubLabel().Match(narrow) is { Success: true } sub ? sub.Groups["token"].Value : Stopped().Match(narrow).Groups["number"].Value;
    }

    // Full-width characters are as long as narrow ones, so that the places are the text's own.
    private static (string Label, string Text) Cut(string text, Match match)
    {
        var (label, rest) = (match.Groups["label"], match.Groups["rest"]);
        return match.Success ? (text.Substring(label.Index, label.Length), text.Substring(rest.Index, rest.Length)) : ("", "");
    }
}

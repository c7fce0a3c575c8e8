using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>A note begins with a capital and ends with a full stop.</summary>
internal sealed class NoteEnd() : ParagraphRule("noteEnd")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        if (reading.Kind != ParagraphKind.Footnote)
            yield break;
        var (text, wanted) = (reading.Text, Marks.FullStop(reading.Setting.Language));
        var end = Marks.EndOf(text);
        if (end == 0 || text[end - 1] == wanted || end > 1 && Marks.Shutting.Contains(text[end - 1], StringComparison.Ordinal) && text[end - 2] == wanted)
            yield break;
        var isMark = Marks.Closing.Contains(text[end - 1], StringComparison.Ordinal);
        yield return Found(reading, end - (isMark ? 1 : 0), isMark ? 1 : 0, ("wanted", wanted.ToString())) with { Fix = Fixes.Replace(reading, end - (isMark ? 1 : 0), isMark ? 1 : 0, wanted.ToString()) };
    }
}

/// <summary>Resolutions, treaties and earlier notes are named in notes as the United Nations names them.</summary>
internal sealed partial class NoteForm() : ParagraphRule("noteForm")
{
    [GeneratedRegex(@"^A/RES/(?<number>[0-9]{1,4}/[0-9]{1,4}( ?[A-Z](-[A-Z])?)?)(?=[.,。，]|$)")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^(G\.?A\.? )?(Res\.|res\.|resolution|GA Resolution|General Assembly [Rr]esolution) (?<number>[0-9]{1,4}/[0-9]{1,4})")]
    private static partial Regex English();

    [GeneratedRegex(@"^(大会)?(决议第? ?(?<number>[0-9]{1,4}/[0-9]{1,4}) ?号?|第? ?(?<number>[0-9]{1,4}/[0-9]{1,4}) ?决议)")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[Ii]bid(?!\.)|^ibid\.|^(Idem|Loc\. ?cit|Op\. ?cit)\b")]
    private static partial Regex Ibid();

    [GeneratedRegex(@"\bUNTS\b|\bU\.N\.T\.S\.?|\bUN Treaty Series|(?<=United Nations), Treaty series")]
    private static partial Regex Treaties();

    public override IEnumerable<Finding> In(Reading reading)
    {
        if (reading.Kind != ParagraphKind.Footnote)
            yield break;
        var (text, language) = (reading.Text, reading.Setting.Language);
        if (language is "en" or "zh" && Symbol().Match(text) is { Success: true } symbol)
            yield return Mended(reading, symbol, Resolution(symbol, language));
        else if (language == "en" && English().Match(text) is { Success: true } english)
            yield return Mended(reading, english, Resolution(english, language));
        else if (language == "zh" && Chinese().Match(text) is { Success: true } chinese)
            yield return Mended(reading, chinese, Resolution(chinese, language));
        if (language == "en" && Ibid().Match(text) is { Success: true } ibid)
            yield return Mended(reading, ibid, "Ibid.");
        if (language == "en" && Treaties().Match(text) is { Success: true } treaties)
            yield return Mended(reading, treaties, treaties.Value.StartsWith(',') ? ", Treaty Series" : "United Nations, Treaty Series");
        if (language is "en" or "fr" or "es" or "ru" && text.Length > 0 && char.IsLower(text[0]) && !Ibid().IsMatch(text) && !English().IsMatch(text))
            yield return Found(reading, 0, 1, ("found", text[..1]), ("wanted", char.ToUpperInvariant(text[0]).ToString())) with { Fix = Fixes.Replace(reading, 0, 1, char.ToUpperInvariant(text[0]).ToString()) };
    }

    private static string Resolution(Match match, string language) =>
        language == "zh" ? $"第{match.Groups["number"].Value}号决议" : $"Resolution {match.Groups["number"].Value}";

    private Finding Mended(Reading reading, Match match, string wanted) =>
        Found(reading, match.Index, match.Length, ("found", match.Value), ("wanted", wanted)) with { Fix = Fixes.Replace(reading, match.Index, match.Length, wanted) };
}

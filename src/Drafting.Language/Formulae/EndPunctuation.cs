using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>A preambular paragraph ends with a comma, an operative one with a semicolon, the last of the text with a full stop, what stands before sub-paragraphs with a colon.</summary>
internal sealed class EndPunctuation() : TextRule("endPunctuation")
{
    private const string Marks = ",;.:，；。：،؛";

    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        if (!setting.IsResolution)
            yield break;
        var last = LastOfTheBody(readings);
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i] is not { Kind: ParagraphKind.Preambular or ParagraphKind.Operative } reading)
                continue;
            if (i + 1 < readings.Count && readings[i + 1].Kind == ParagraphKind.Sub)
                continue;
            var end = reading.Text.AsSpan().TrimEnd(" \u00A0\uFFFC").Length;
            var wanted = i == last ? FullStop(setting.Language) : reading.Kind == ParagraphKind.Preambular ? Comma(setting.Language) : Semicolon(setting.Language);
            if (end == 0 || reading.Text[end - 1] == wanted || !Marks.Contains(reading.Text[end - 1], StringComparison.Ordinal))
                continue;
            yield return Found(reading, end - 1, 1, ("found", reading.Text[end - 1].ToString()), ("wanted", wanted.ToString())) with { Fix = Fixes.Replace(reading, end - 1, 1, wanted.ToString()) };
        }
    }

    private static int LastOfTheBody(IReadOnlyList<Reading> readings)
    {
        var last = -1;
        for (var i = 0; i < readings.Count; i++)
            last = readings[i].Kind is ParagraphKind.Operative or ParagraphKind.Sub ? i : last;
        return last;
    }

    private static char Comma(string language) => language switch { "zh" => '，', "ar" => '،', _ => ',' };

    private static char Semicolon(string language) => language switch { "zh" => '；', "ar" => '؛', _ => ';' };

    private static char FullStop(string language) => language == "zh" ? '。' : '.';
}

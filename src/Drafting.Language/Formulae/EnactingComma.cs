using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>A comma stands behind the organ where a preamble follows.</summary>
internal sealed class EnactingComma() : TextRule("enactingComma")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        if (!setting.IsResolution)
            yield break;
        for (var i = 0; i + 1 < readings.Count; i++)
        {
            if (readings[i].Kind != ParagraphKind.Enacting || readings[i + 1].Kind != ParagraphKind.Preambular)
                continue;
            var (reading, end, comma) = (readings[i], Marks.EndOf(readings[i].Text), Marks.Comma(setting.Language));
            if (end == 0 || reading.Text[end - 1] == comma)
                continue;
            var length = Marks.Closing.Contains(reading.Text[end - 1], StringComparison.Ordinal) ? 1 : 0;
            yield return Found(reading, end - length, length, ("wanted", comma.ToString())) with { Fix = Fixes.Replace(reading, end - length, length, comma.ToString()) };
        }
    }
}

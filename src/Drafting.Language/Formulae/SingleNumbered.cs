using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>The only operative paragraph of a resolution has no number.</summary>
internal sealed class SingleNumbered() : TextRule("singleNumbered")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        if (!setting.IsResolution || readings.Where(reading => reading.Kind == ParagraphKind.Operative).Take(2).ToList() is not [{ Paragraph.Label.Length: > 0 } only])
            yield break;
        yield return Found(only, 0, 0, ("found", only.Paragraph.Label!)) with { Fix = [new SetParagraph(only.Id, null, null, SetsLabel: true, null)] };
    }
}

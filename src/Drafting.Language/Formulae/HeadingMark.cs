using Drafting.Formats;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>Titles and headings have no closing mark.</summary>
internal sealed class HeadingMark() : ParagraphRule("headingMark")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        if (reading.Kind is not (ParagraphKind.Title or ParagraphKind.Heading))
            yield break;
        // Where a section begins with what was considered, the preamble is read as its heading.
        if (OpeningWords.Length(reading.Text, reading.Setting.Language, ParagraphKind.Preambular) > 0)
            yield break;
        var end = Marks.EndOf(reading.Text);
        if (end < 2 || !",;，；。،؛、".Contains(reading.Text[end - 1], StringComparison.Ordinal) && (reading.Text[end - 1] != '.' || end < 6))
            yield break;
        yield return Found(reading, end - 1, 1, ("found", reading.Text[end - 1].ToString())) with { Fix = Fixes.Replace(reading, end - 1, 1, "") };
    }
}

using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>A paragraph opens with words that are not known.</summary>
internal sealed class UnknownOpening() : ParagraphRule("unknownOpening")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        if (!reading.Setting.IsResolution || reading.Kind is not (ParagraphKind.Preambular or ParagraphKind.Operative) || reading.Opener.IsKnown || reading.Text.Length == 0)
            yield break;
        var end = reading.Text.AsSpan().IndexOfAny(" ,，、\u00A0");
        yield return Found(reading, 0, reading.Setting.Language == "zh" ? Math.Min(4, reading.Text.Length) : end > 0 ? end : reading.Text.Length);
    }
}

using System.Collections.Frozen;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>A preambular paragraph opens as operative ones do, or an operative one as preambular ones do.</summary>
internal sealed class OpeningOfTheOtherPart() : ParagraphRule("openingOfOtherPart")
{
    private static readonly FrozenDictionary<(string Language, string Words), ParagraphKind> Parts = LanguageTable.Rows("openers-of-one-part.tsv")
        .SelectMany(cells => cells.Skip(2).Select(words => (Key: (cells[0], Bare(words, cells[0])), Kind: cells[1] == "operative" ? ParagraphKind.Operative : ParagraphKind.Preambular)))
        .DistinctBy(each => each.Key).ToFrozenDictionary(each => each.Key, each => each.Kind);

    public override IEnumerable<Finding> In(Reading reading)
    {
        if (reading.Setting.IsResolution && reading.Opener.IsKnown && Parts.TryGetValue((reading.Setting.Language, reading.Opener.Key), out var part) && part != reading.Kind)
            yield return Found(reading, 0, reading.Opener.Length, ("found", reading.Text[..reading.Opener.Length]));
    }

    private static string Bare(string words, string language) => Opener.KeyOf(words, language);
}

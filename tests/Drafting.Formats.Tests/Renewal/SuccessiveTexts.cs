using System.Globalization;
using Drafting.Documents;
using Drafting.Formats.Renewal;
using Drafting.Formats.Tests.AkomaNtoso;
using Drafting.Redlines;

namespace Drafting.Formats.Tests.Renewal;

/// <summary>An adopted resolution and the next one on its subject, in one language.</summary>
internal sealed record SuccessiveTexts(string Name, ParsedDocument Older, ParsedDocument Newer)
{
    /// <summary>All pairs among the United Nations' own files; none where they do not lie beside the repository.</summary>
    public static IReadOnlyList<SuccessiveTexts> All { get; } = Among(UnitedNationsFiles.Paths);

    /// <summary>All pairs among files that lie as those do: a folder for each subject, <c>A_RES_77_10.en.xml</c> in it.</summary>
    public static IReadOnlyList<SuccessiveTexts> Among(IEnumerable<string> paths) =>
    [
        .. from path in paths
           let language = Path.GetFileNameWithoutExtension(path).Split('.')[^1]
           let document = UnitedNationsFiles.Import(path)
           group document by (Subject: Path.GetFileName(Path.GetDirectoryName(path))!, Language: language) into chain
           let texts = chain.OrderBy(text => text.Masthead.AdoptedOn, StringComparer.Ordinal).ToList()
           from pair in texts.Zip(texts.Skip(1))
           select new SuccessiveTexts($"{chain.Key.Subject} {pair.First.Symbol} → {pair.Second.Symbol}, {chain.Key.Language}", pair.First, pair.Second),
    ];

    public string Language => Older.Language;

    /// <summary>The older text as it is when a draft for the newer one's session starts from it.</summary>
    public RenewedText Renewed => new(NumberOf(Older), DateOnly.ParseExact(Older.Masthead.AdoptedOn!, "yyyy-MM-dd", CultureInfo.InvariantCulture), SessionOf(Older), SessionOf(Newer));

    public IReadOnlyList<DueUpdate> Due => DueUpdates.Find(Older.Paragraphs, Older.Masthead, Language, Renewed, (_, _, _) => true);

    /// <summary>What became of the older text's paragraphs, by id.</summary>
    public ILookup<string, RedlinedParagraph> Redline { get; } =
        Redlines.Redline.Compare(RedlineText.Of(Older.Paragraphs), RedlineText.Of(Newer.Paragraphs), Older.Language).Paragraphs.Where(p => p.From is not null).ToLookup(p => p.From!.Id);

    private static string NumberOf(ParsedDocument text) => text.Symbol!.Replace("A/RES/", "", StringComparison.Ordinal);

    private static int SessionOf(ParsedDocument text) => int.Parse(NumberOf(text).Split('/')[0], CultureInfo.InvariantCulture);
}

namespace Drafting.Formats.PlainText;

/// <summary>
/// The lines by which the parts of a resolution's text are known in one language, as patterns: group <c>organ</c> of the enacting line, the head of an annex, the
/// meeting or date at the close. The client's <c>resolutionBody.ts</c> reads the same table; <c>readings.json</c> holds both to one answer.
/// </summary>
internal sealed record FixedWording(string Enacting, string Annex, string Meeting)
{
    /// <summary>By language.</summary>
    public static IReadOnlyDictionary<string, FixedWording> Of { get; } = Read();

    private static Dictionary<string, FixedWording> Read() =>
        EmbeddedTable.Rows("fixed-wording.tsv").ToDictionary(cells => cells[0], cells => new FixedWording(cells[1], cells[2], cells[3]));
}

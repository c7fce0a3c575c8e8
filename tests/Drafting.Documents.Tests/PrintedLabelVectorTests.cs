using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests;

/// <summary>
/// <c>tests/vectors/printed-labels.json</c>: drafts of all kinds and what is printed before each of their paragraphs, here as in the client. With
/// DRAFTING_WRITE_VECTORS=1 the file is written anew.
/// </summary>
public class PrintedLabelVectorTests
{
    private static readonly string Path = RepositoryPaths.InRepository("tests", "vectors", "printed-labels.json");

    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="Id">By which notes are referred to.</param>
    /// <param name="Label">A pinned one.</param>
    /// <param name="Notes">The footnotes that its text refers to, in order.</param>
    private sealed record Placed(string Id, ParagraphKind Kind, int Level, string? Label, IReadOnlyList<string>? Notes);

    private sealed record Case(string Language, IReadOnlyList<Placed> Paragraphs)
    {
        public IReadOnlyList<string?> Labels => PrintedLabels.Of([.. Paragraphs.Select(Paragraph)], Language);
    }

    [Fact]
    public void Labels_AreThoseOfTheClient()
    {
        var cases = Enumerable.Range(1, 80).Select(seed => new SeededRandom(seed))
            .Select(random => new Case(random.Pick(Delegations.Languages), Random(random)))
            .Append(new("en", [.. Enumerable.Range(0, 460).Select(i => new Placed($"p{i}", ParagraphKind.Sub, 2, null, null))]));
        var text = $"[\n {string.Join(",\n ", cases.Select(each => JsonSerializer.Serialize(each, Format)))}\n]\n";
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_VECTORS") == "1")
            File.WriteAllText(Path, text);
        Assert.Equal(File.ReadAllText(Path), text);
    }

    private static IReadOnlyList<Placed> Random(SeededRandom random)
    {
        ParagraphKind[] kinds = [.. Enum.GetValues<ParagraphKind>(), ParagraphKind.Operative, ParagraphKind.Sub, ParagraphKind.Sub, ParagraphKind.Footnote];
        var count = random.Next(1, 25);
        return [.. Enumerable.Range(0, count).Select(i => new Placed(
            $"p{i}",
            random.Pick(kinds),
            random.Next(9),
            random.Chance(0.15) ? random.Pick(["1 bis.", "(a)", "*", "†"]) : null,
            random.Chance(0.4) ? [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"p{random.Next(count + 1)}")] : null))];
    }

    private static Paragraph Paragraph(Placed placed) => new(
        placed.Id, placed.Kind, placed.Level, placed.Label, Delta.Of((placed.Notes ?? []).Select(note => DeltaOp.Insert(Embed.FootnoteReference(note)))));
}

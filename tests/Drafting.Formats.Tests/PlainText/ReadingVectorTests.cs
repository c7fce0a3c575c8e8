using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>
/// <c>tests/vectors/readings.json</c>: what a file is read as is what a paste of the same lines becomes. Resolutions from the line in which the organ speaks, as
/// paragraphs and as printed lines. With DRAFTING_WRITE_VECTORS=1 the file is written anew from its own texts.
/// </summary>
public class ReadingVectorTests
{
    private static readonly string Path = RepositoryPaths.InRepository("tests", "vectors", "readings.json");
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web) { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private sealed record Reading(string Name, string Language, string[] Lines, string[] Paragraphs);

    [Fact]
    public void Paragraphs_AreThoseOfThePaste()
    {
        var readings = JsonSerializer.Deserialize<Reading[]>(File.ReadAllText(Path), Format)!;
        var anew = readings.Select(reading => reading with { Paragraphs = Read(string.Join('\n', reading.Lines), reading.Language) }).ToArray();
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_VECTORS") == "1")
            File.WriteAllText(Path, JsonSerializer.Serialize(anew, Format) + "\n");
        else
            Assert.All(readings.Zip(anew), pair => Assert.Equal(pair.First.Paragraphs, pair.Second.Paragraphs));
    }

    /// <summary>Kind, level and text of each paragraph; footnotes apart.</summary>
    private static string[] Read(string text, string language) =>
        [.. PlainTextImporter.Import(text, null, language).Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote)
            .Select(paragraph => $"{KindName(paragraph)}: {paragraph.Text.PlainText}")];

    private static string KindName(Paragraph paragraph) => JsonNamingPolicy.CamelCase.ConvertName(paragraph.Kind.ToString()) + (paragraph.Level > 0 ? paragraph.Level.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
}

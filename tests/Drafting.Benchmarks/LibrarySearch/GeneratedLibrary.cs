using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Formats.AkomaNtoso;
using Drafting.Operations;

namespace Drafting.Benchmarks.LibrarySearch;

/// <summary>Any number of texts made of real ones by changing their numbers: years, symbols, sessions. The same every time.</summary>
internal sealed partial class GeneratedLibrary(string folder)
{
    private readonly List<ParsedDocument> real = [.. Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    [GeneratedRegex(@"\d{2,4}")]
    private static partial Regex Number();

    public IEnumerable<LibraryItem> Take(int count) => Enumerable.Range(0, count).Select(Item);

    private static ParsedDocument Read(string path) => AkomaNtosoImporter.TryImport(File.ReadAllBytes(path), path, null, out var document, out var problem)
        ? document!
        : throw new InvalidDataException($"{path}: {problem!.Message}");

    private LibraryItem Item(int index)
    {
        var (source, round) = (real[index % real.Count], index / real.Count);
        var document = source with
        {
            Symbol = Varied(source.Symbol ?? "", round),
            Title = Varied(source.Title, round),
            Paragraphs = [.. source.Paragraphs.Select(paragraph => paragraph with { Text = Varied(paragraph.Text, round) })],
        };
        var id = index.ToString("x8", CultureInfo.InvariantCulture);
        return new(
            new(id, WireName.Of(document.Kind), document.Symbol, document.Title, document.Language, document.Masthead.AdoptedOn, document.Sponsors.Count, document.Paragraphs.Count, "benchmark", DateTimeOffset.UnixEpoch.AddMinutes(index)),
            Utf8Json.Encode(writer => DocumentJson.Write(writer, id, document)),
            Drafting.Documents.Ports.LibrarySearch.TextOf(document));
    }

    private static Delta Varied(Delta text, int round) =>
        Delta.Of(text.Ops.Select(op => op.Text is { } run ? DeltaOp.Insert(Varied(run, round), op.Attributes) : op));

    // The number of digits stays, and equal numbers of one text stay equal.
    private static string Varied(string text, int round) => Number().Replace(text, match =>
    {
        var size = (int)Math.Pow(10, match.Length);
        return ((int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) + (round * 7)) % size).ToString(CultureInfo.InvariantCulture).PadLeft(match.Length, '1');
    });
}

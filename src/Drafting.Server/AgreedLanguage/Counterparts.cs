using Drafting.Documents.Ports;
using Drafting.Formats.Beside;
using Drafting.Server.Answers;
using Drafting.Server.Contract;
using Drafting.Server.Library;
using Drafting.Server.Telemetry;

namespace Drafting.Server.AgreedLanguage;

/// <summary>What a paragraph of a library text reads in the other languages the library has the text in.</summary>
internal sealed class Counterparts(LibraryShelf shelf, LanguageVersions versions, ILogger<Counterparts> logger)
{
    /// <summary>One of each language that has one, by language.</summary>
    /// <param name="language">Only this; null for all.</param>
    /// <exception cref="RefusedException">There is no such text, or no such paragraph in it.</exception>
    public async Task<IReadOnlyList<CounterpartView>> OfAsync(string text, string paragraph, string? language, CancellationToken cancellation)
    {
        var document = await shelf.ReadAsync(text, cancellation);
        if (!document.Paragraphs.Any(each => each.Id == paragraph))
            throw new RefusedException("unknownParagraph", "The text has no such paragraph.");
        var counterparts = new List<CounterpartView>();
        foreach (var version in (await versions.OfAsync(text, cancellation)).Where(version => language is null || version.Language == language))
        {
            try
            {
                var other = await shelf.ReadAsync(version.Id, cancellation);
                var row = BesideAlignment.Of(document, other).First(row => row.Left == paragraph);
                if (row.Right is { } id && other.Paragraphs.First(each => each.Id == id) is var found)
                    counterparts.Add(new(version.Id, version.Language, version.Title, found.Id, found.Label, found.Text.PlainText, BesideRowView.Of(row).Marks));
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
            {
                // A version that was removed meanwhile, or cannot be read any more, does not hide the others.
                logger.CounterpartLeftOut(failure, version.Id);
            }
        }

        return counterparts;
    }
}

/// <summary>The paragraph of another language version that corresponds to one.</summary>
/// <param name="Library">The text's id.</param>
/// <param name="Title">The text's title.</param>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Label">Its printed number or mark; null where it has none.</param>
/// <param name="Text">In plain text.</param>
/// <param name="Marks">In what the two differ otherwise than in their language.</param>
internal sealed record CounterpartView(
    string Library, [property: Shape<LanguageShape>] string Language, string Title, string Paragraph, string? Label, string Text, IReadOnlyList<BesideMarkView> Marks);

using Drafting.Documents.Ports;
using Drafting.Formats.Beside;
using Drafting.Operations;
using Drafting.Server.Answers;
using Drafting.Server.Contract;
using Drafting.Server.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Library;

/// <summary>Texts of the library in several languages.</summary>
internal static class LanguageEndpoints
{
    public static void MapLanguages(this IEndpointRouteBuilder api)
    {
        var text = api.MapGroup("/library/{id}").WithTags("Library").Refuses("unknownText");
        text.MapGet("/languages", ListAsync).Compressed().WithSummary("The same text in other languages: the library's texts with the same symbol.");
        text.MapGet("/beside/{other}", CompareAsync).Compressed()
            .WithSummary("A text beside the same one in another language, paragraph by paragraph, with marks where structure, days, symbols or numbers differ.");
    }

    private static async Task<Ok<IReadOnlyList<LanguageVersionView>>> ListAsync(string id, LanguageVersions versions, CancellationToken cancellation) =>
        TypedResults.Ok<IReadOnlyList<LanguageVersionView>>([.. (await versions.OfAsync(id, cancellation)).Select(LanguageVersionView.Of)]);

    private static async Task<Ok<BesideView>> CompareAsync(string id, string other, LibraryShelf shelf, CancellationToken cancellation) => TypedResults.Ok(
        new BesideView([.. BesideAlignment.Of(await shelf.ReadAsync(id, cancellation), await shelf.ReadAsync(other, cancellation)).Select(BesideRowView.Of)]));
}

/// <summary>A text in another language.</summary>
internal sealed record LanguageVersionView(string Id, [property: Shape<LanguageShape>] string Language, string Title, string? Date)
{
    public static LanguageVersionView Of(LibrarySummary text) => new(text.Id, text.Language, text.Title, text.Date);
}

/// <summary>Two texts beside each other.</summary>
/// <param name="Rows">Every paragraph of both once, in their order; the notes last.</param>
internal sealed record BesideView(IReadOnlyList<BesideRowView> Rows);

/// <summary>A paragraph beside the one that corresponds to it.</summary>
/// <param name="Left">The paragraph's id; null where the text has none.</param>
/// <param name="Right">The other text's; null where that has none.</param>
/// <param name="Marks">In what the two differ otherwise than in their language.</param>
internal sealed record BesideRowView(string? Left, string? Right, IReadOnlyList<BesideMarkView> Marks)
{
    public static BesideRowView Of(BesideRow row) => new(row.Left, row.Right, [.. row.Marks.Select(mark => new BesideMarkView(WireName.Of(mark.Kind), mark.Left, mark.Right))]);
}

/// <summary>A difference between two paragraphs that should say the same.</summary>
/// <param name="Left">What only the one has: days as ISO 8601, symbols, numbers, labels, kinds.</param>
/// <param name="Right">What only the other has.</param>
internal sealed record BesideMarkView([property: Shape<BesideMarkKind>] string Kind, IReadOnlyList<string> Left, IReadOnlyList<string> Right);

using Drafting.Documents.AgreedLanguage;
using Drafting.Server.Answers;
using Drafting.Server.Library;
using Drafting.Server.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.AgreedLanguage;

/// <summary>Whether something is agreed language, and where from: asked by everyone signed in, who may all read the library.</summary>
internal static class AgreedLanguageEndpoints
{
    private const int Shortest = 8, Longest = 5_000;
    private const int Usual = 20, Most = 50;

    public static void MapAgreedLanguage(this IEndpointRouteBuilder api)
    {
        // Not compressed: the redlines hold what was asked, which may be of a draft that others may not read.
        api.MapPost("/agreed-language", FindAsync).WithTags("Agreed language").Refuses("invalidField")
            .WithSummary("Passages of adopted texts that are the same as a paragraph or selection, like it, contain it or share a long stretch of it: by wording, the most alike first.");
        api.MapGet("/agreed-language/{library}/{paragraph}/counterparts", CounterpartsAsync).Compressed().WithTags("Agreed language").Refuses("unknownText", "unknownParagraph", "invalidField")
            .WithSummary("What a paragraph of a library text reads in the other languages that the library has the text in; with in, in that one alone.");
    }

    private static async Task<Ok<IReadOnlyList<CounterpartView>>> CounterpartsAsync(string library, string paragraph, string? @in, Counterparts counterparts, CancellationToken cancellation)
    {
        LibraryShelf.RequireLanguage(@in, "in");
        return TypedResults.Ok(await counterparts.OfAsync(library, paragraph, @in, cancellation));
    }

    private static async Task<Ok<AgreedLanguageView>> FindAsync(Body<AgreedLanguageRequest> body, AgreedLanguageFinder finder, CancellationToken cancellation)
    {
        var request = body.Value;
        if (request.Text?.Trim() is not { Length: >= Shortest and <= Longest } text)
            throw Refused.Field("text", $"“text” has from {Shortest} to {Longest} characters.");
        if (request.Language is null)
            throw Refused.Field("language", "“language” says which language the text is in.");
        LibraryShelf.RequireLanguage(request.Language);
        if (request.Limit is < 1 or > Most)
            throw Refused.Field("limit", $"“limit” is from 1 to {Most}.");
        var found = await finder.FindAsync(text, request.Language, request.All ?? false, request.Limit ?? Usual, cancellation);
        return TypedResults.Ok(new AgreedLanguageView(text, [.. found.Select(wording => AgreedWordingView.Of(wording, text))]));
    }
}

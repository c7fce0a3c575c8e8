using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Library;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Drafts;

/// <summary>Makes drafts; whoever makes one is its facilitator.</summary>
internal sealed class DraftMaking(IDraftLog log, LibraryShelf shelf, TimeProvider time, ILogger<DraftMaking> logger)
{
    private const int MaximumTitle = 1000;

    public async Task<Draft> CreateAsync(Person creator, string? title, string? language, string? template, CancellationToken cancellation)
    {
        title = Title(title);
        if (language is not null && !Delegations.Languages.Contains(language))
            throw Refused.Field("language", $"“language” is one of: {string.Join(", ", Delegations.Languages)}.");

        var (id, now) = (Guid.CreateVersion7().ToString("N"), DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()));
        var draft = template is null
            ? NewDraft.Blank(id, Given(title, "title").Trim(), Given(language, "language"), creator.Email, now)
            : NewDraft.FromTemplate(id, title?.Trim(), template, await TemplateAsync(template, cancellation), language, creator.Email, now);
        // Once begun it is carried through, whether or not somebody still waits.
        await log.CreateAsync(SnapshotJson.Encode(draft), Summaries.Of(draft), [new(creator.Email, DraftRole.Facilitator, HasOpened: true)], CancellationToken.None);
        logger.DraftCreated(id);
        return draft;
    }

    /// <summary>A title as a draft may have it; null where none is given.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static string? Title(string? title) => title is { Length: > MaximumTitle } || title?.Any(char.IsControl) == true
        ? throw Refused.Field("title", $"“title” is a text of at most {MaximumTitle} characters on one line.")
        : string.IsNullOrWhiteSpace(title) ? null : title.Trim();

    private async Task<ParsedDocument> TemplateAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await shelf.ReadAsync(id, cancellation);
        }
        catch (RefusedException)
        {
            throw Refused.Field("template", "“template” is the id of a text in the library.");
        }
    }

    private static string Given(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? throw Refused.Field(field, $"“{field}” is missing.") : value;
}

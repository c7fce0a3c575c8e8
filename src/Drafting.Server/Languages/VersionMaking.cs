using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Drafting.Server.Library;
using Drafting.Server.Originals;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Languages;

/// <summary>Makes language versions, and knows which a draft has.</summary>
internal sealed class VersionMaking(IDraftLog log, IDraftHost host, IDraftCatalogue catalogue, DraftReading reading, LibraryShelf shelf, TimeProvider time, ILogger<VersionMaking> logger)
{
    /// <summary>Makes a draft's version in a language. Whoever has a role on the original has the same on it.</summary>
    /// <exception cref="RefusedException">It has such a version, or can have none.</exception>
    public async Task<Draft> MakeAsync(Person creator, string originalId, LanguageVersionRequest request, CancellationToken cancellation)
    {
        var original = await reading.NowAsync(originalId, cancellation);
        if (original.Original is not null || original.Origin is not null)
            throw new RefusedException("notAnOriginal", "A caucus copy has no language versions, and a language version none of its own: make it of the original.");
        if (request.Language is not { } language || !Delegations.Languages.Contains(language) || language == original.Language)
            throw Refused.Field("language", $"“language” is one of: {string.Join(", ", Delegations.Languages.Where(each => each != original.Language))}.");
        var id = VersionIds.Of(originalId, language);
        if (await host.FindAsync(id, cancellation) is not null)
            throw Taken(language);
        var words = request.From is { } from ? await FromLibrary.WordsAsync(shelf, original, language, from, cancellation) : new Dictionary<string, Delta>();
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var version = NewDraft.VersionOf(original, id, language, DraftMaking.Title(request.Title) ?? TitleOf(original, words) ?? original.Title, words, creator.Email, now);
        var others = (await catalogue.MembersAsync(originalId, cancellation)).Where(member => member.Email != creator.Email);
        await CreateAsync(version, [new(creator.Email, DraftRole.Facilitator, HasOpened: true), .. others.Select(member => member with { HasOpened = false })], language, cancellation);
        logger.DraftCreated(id);
        return version;
    }

    /// <summary>The draft in its own language and its versions, by language; of any of them.</summary>
    public async Task<IReadOnlyList<Draft>> AllAsync(string id, CancellationToken cancellation)
    {
        var draft = await reading.NowAsync(id, cancellation);
        var original = draft.Original is { } followed ? await reading.NowAsync(followed.Draft, cancellation) : draft;
        var all = new List<Draft> { original };
        foreach (var language in Delegations.Languages.Where(each => each != original.Language))
        {
            var version = VersionIds.Of(original.Id, language);
            if (await host.FindAsync(version, cancellation) is not null)
                all.Add(await reading.NowAsync(version, cancellation));
        }

        return all;
    }

    private static string? TitleOf(Draft original, IReadOnlyDictionary<string, Delta> words) =>
        original.Live.FirstOrDefault(placed => placed.Content.Kind == ParagraphKind.Title) is { } title && words.GetValueOrDefault(title.Content.Id) is { Length: > 0 } text
            ? string.Join(' ', text.PlainText.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : null;

    private async Task CreateAsync(Draft version, IReadOnlyList<DraftMember> members, string language, CancellationToken cancellation)
    {
        try
        {
            // Once begun it is carried through, whether or not somebody still waits.
            await log.CreateAsync(SnapshotJson.Encode(version), Summaries.Of(version), members, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Two at once: the one who came second.
            if (await host.FindAsync(version.Id, cancellation) is null)
                throw;
            throw Taken(language);
        }
    }

    private static RefusedException Taken(string language) => new("languageTaken", $"The draft has a version in “{language}” already.");
}

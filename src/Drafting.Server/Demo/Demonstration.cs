using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Configuration;
using Drafting.Server.Drafts;
using Drafting.Server.Library;

namespace Drafting.Server.Demo;

/// <summary>Fills the platform with real texts to show it with. Run again, it adds only what is missing.</summary>
internal sealed class Demonstration(LibraryShelf shelf, DraftMaking making, IDraftCatalogue catalogue, IDraftHost host, Accounts accounts, IConfiguration configuration)
{
    private const string EarlierResolution = "A/RES/75/272";
    private const string MainSponsor = "KAZ";

    public async Task PrepareAsync(bool resetsPasswords)
    {
        var facilitator = await DemoAccounts.EnsureAsync(accounts, configuration, resetsPasswords);
        var texts = new List<LibrarySummary>();
        foreach (var path in Seeds())
            texts.Add((await shelf.AddAsync(new(await File.ReadAllBytesAsync(path), "text/plain", Path.GetFileName(path)), null, facilitator.Email)).Item.Summary);

        await EnsureDraftAsync(facilitator, texts.First(text => text.Symbol == EarlierResolution), isSponsored: false);
        await EnsureDraftAsync(facilitator, texts.MaxBy(text => text.SponsorCount)!, isSponsored: true);
    }

    private static string[] Seeds() =>
        RepositoryFolders.Above(AppContext.BaseDirectory).Append(Environment.CurrentDirectory)
            .Select(folder => Path.Combine(folder, "seeds")).Where(Directory.Exists).Select(folder => Directory.GetFiles(folder, "*.txt")).FirstOrDefault(files => files.Length > 0)
            ?? throw new StartupException("--demo finds no folder “seeds” with texts. Start from the repository.");

    private async Task EnsureDraftAsync(Person facilitator, LibrarySummary text, bool isSponsored)
    {
        if ((await catalogue.ListAsync(facilitator.Email)).Any(draft => draft.Summary.Template == text.Id))
            return;
        var draft = await making.CreateAsync(facilitator, null, null, text.Id, CancellationToken.None);
        foreach (var (email, _, _, role) in DemoAccounts.All)
            await catalogue.SetMemberAsync(draft.Id, new(email, role));
        if (isSponsored)
            await AddSponsorsAsync(facilitator, draft, await shelf.ReadAsync(text.Id, CancellationToken.None));
    }

    private async Task AddSponsorsAsync(Person facilitator, Draft draft, ParsedDocument text)
    {
        var joining = text.Sponsors.Select(Operation (sponsor) => new AddSponsor(sponsor.Code, sponsor.Code == MainSponsor ? SponsorRole.Main : SponsorRole.Co));
        var answer = await host.SubmitAsync(draft.Id, facilitator.As(DraftRole.Facilitator), new Submission("demo", 1, draft.Revision, joining.ToImmutableArray()));
        if (answer?.Refusal is { } refusal)
            throw new StartupException($"--demo cannot add the sponsors: {refusal.Message}");
    }
}

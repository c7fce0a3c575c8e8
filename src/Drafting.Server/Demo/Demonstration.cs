using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Configuration;
using Drafting.Server.Drafts;
using Drafting.Server.Library;

namespace Drafting.Server.Demo;

/// <summary>Fills the platform with real texts to show it with: Chinese drafts from the seeds, and an English one under silence. Run again, it adds only what is missing.</summary>
internal sealed class Demonstration(
    LibraryShelf shelf, DraftMaking making, DraftReading reading, IDraftCatalogue catalogue, IDraftHost host, Accounts accounts, IConfiguration configuration, TimeProvider time)
{
    private const string EarlierResolution = "A/RES/75/272";
    private const string EnglishText = "preventive-diplomacy.en.txt";
    private const string MainSponsor = "KAZ";

    public async Task PrepareAsync(bool resetsPasswords)
    {
        var people = await DemoAccounts.EnsureAsync(accounts, configuration, resetsPasswords);
        var facilitator = people[DemoAccounts.Facilitator];
        var texts = new List<LibrarySummary>();
        foreach (var path in Seeds())
            texts.Add(await AddAsync(await File.ReadAllBytesAsync(path), Path.GetFileName(path), facilitator));
        var chinese = texts.First(text => text.Symbol == EarlierResolution);
        var sponsored = texts.MaxBy(text => text.SponsorCount)!;
        var english = await AddAsync(English(), EnglishText, facilitator);

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await EnsureDraftAsync(people, chinese, text => [DemoStep.TakeUp(text, today), .. ChineseNegotiation.Steps]);
        await EnsureDraftAsync(people, sponsored, text => [new(DemoAccounts.Facilitator, _ => text.Sponsors.Select(Joining))]);
        await EnsureDraftAsync(people, english, text => [DemoStep.TakeUp(text, today), .. EnglishNegotiation.Steps(today)]);
    }

    private static AddSponsor Joining(NamedSponsor sponsor) => new(sponsor.Code, sponsor.Code == MainSponsor ? SponsorRole.Main : SponsorRole.Co);

    private async Task<LibrarySummary> AddAsync(byte[] text, string name, Person by) => (await shelf.AddAsync(new(text, "text/plain", name), null, by.Email)).Item.Summary;

    private static string[] Seeds() =>
        RepositoryFolders.Above(AppContext.BaseDirectory).Append(Environment.CurrentDirectory)
            .Select(folder => Path.Combine(folder, "seeds")).Where(Directory.Exists).Select(folder => Directory.GetFiles(folder, "*.txt")).FirstOrDefault(files => files.Length > 0)
            ?? throw new StartupException("--demo finds no folder “seeds” with texts. Start from the repository.");

    private static byte[] English()
    {
        using var stream = typeof(Demonstration).Assembly.GetManifestResourceStream(EnglishText)!;
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }

    private async Task EnsureDraftAsync(IReadOnlyDictionary<string, Person> people, LibrarySummary template, Func<ParsedDocument, IEnumerable<DemoStep>> steps)
    {
        var facilitator = people[DemoAccounts.Facilitator];
        if ((await catalogue.ListAsync(facilitator.Email)).Any(draft => draft.Summary.Template == template.Id))
            return;
        var draft = await making.CreateAsync(facilitator, null, null, template.Id, CancellationToken.None);
        foreach (var member in DemoAccounts.Members)
            await catalogue.SetMemberAsync(draft.Id, member);
        var sent = new Dictionary<string, int>();
        foreach (var (who, does) in steps(await shelf.ReadAsync(template.Id, CancellationToken.None)))
        {
            var now = await reading.NowAsync(draft.Id, CancellationToken.None);
            sent[who] = sent.GetValueOrDefault(who) + 1;
            var role = DemoAccounts.Members.Single(member => member.Email == who).Role;
            var answer = await host.SubmitAsync(draft.Id, people[who].As(role), new Submission($"demo-{who}", sent[who], now.Revision, does(now).ToImmutableArray()));
            if (answer?.Refusal is { } refusal)
                throw new StartupException($"--demo cannot prepare its drafts: {refusal.Message}");
        }
    }
}

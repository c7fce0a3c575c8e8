using System.Collections.Immutable;
using System.Text;
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
        var english = await AddAsync(await EnglishAsync(), EnglishText, facilitator);

        await EnsureDraftAsync(people, texts.First(text => text.Symbol == EarlierResolution), ChineseNegotiation.Steps);
        var sponsored = texts.MaxBy(text => text.SponsorCount)!;
        var sponsors = (await shelf.ReadAsync(sponsored.Id, CancellationToken.None)).Sponsors;
        await EnsureDraftAsync(people, sponsored, [new(DemoAccounts.Facilitator, _ => sponsors.Select(sponsor => new AddSponsor(sponsor.Code, sponsor.Code == MainSponsor ? SponsorRole.Main : SponsorRole.Co)))]);
        await EnsureDraftAsync(people, english, EnglishNegotiation.Steps(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
    }

    private async Task<LibrarySummary> AddAsync(byte[] text, string name, Person by) => (await shelf.AddAsync(new(text, "text/plain", name), null, by.Email)).Item.Summary;

    private static string[] Seeds() =>
        RepositoryFolders.Above(AppContext.BaseDirectory).Append(Environment.CurrentDirectory)
            .Select(folder => Path.Combine(folder, "seeds")).Where(Directory.Exists).Select(folder => Directory.GetFiles(folder, "*.txt")).FirstOrDefault(files => files.Length > 0)
            ?? throw new StartupException("--demo finds no folder “seeds” with texts. Start from the repository.");

    private static async Task<byte[]> EnglishAsync()
    {
        await using var stream = typeof(Demonstration).Assembly.GetManifestResourceStream(EnglishText)!;
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(await reader.ReadToEndAsync());
    }

    private async Task EnsureDraftAsync(IReadOnlyDictionary<string, Person> people, LibrarySummary text, IEnumerable<DemoStep> steps)
    {
        var facilitator = people[DemoAccounts.Facilitator];
        if ((await catalogue.ListAsync(facilitator.Email)).Any(draft => draft.Summary.Template == text.Id))
            return;
        var draft = await making.CreateAsync(facilitator, null, null, text.Id, CancellationToken.None);
        foreach (var (email, _, _, role) in DemoAccounts.All)
            if (role is { } given)
                await catalogue.SetMemberAsync(draft.Id, new(email, given, HasOpened: true));
        var sent = new Dictionary<string, int>();
        foreach (var (who, does) in steps)
        {
            var now = await reading.NowAsync(draft.Id, CancellationToken.None);
            sent[who] = sent.GetValueOrDefault(who) + 1;
            var role = DemoAccounts.All.Single(account => account.Email == who).Role!.Value;
            var answer = await host.SubmitAsync(draft.Id, people[who].As(role), new Submission($"demo-{who}", sent[who], now.Revision, does(now).ToImmutableArray()));
            if (answer?.Refusal is { } refusal)
                throw new StartupException($"--demo cannot prepare its drafts: {refusal.Message}");
        }
    }
}

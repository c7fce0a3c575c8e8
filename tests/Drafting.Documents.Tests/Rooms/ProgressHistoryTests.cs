using System.Diagnostics;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Documents.Tests.Proposals;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>How far a text has come over time, from its log.</summary>
public class ProgressHistoryTests(ITestOutputHelper output)
{
    private static readonly TimeZoneInfo NewYork = TimeZones.Find("America/New_York")!;

    /// <summary>A log, and the draft at its end.</summary>
    private sealed class Logged
    {
        private readonly List<EncodedEntry> entries = [];

        private readonly EncodedSnapshot start;

        public Logged(DateTimeOffset made)
        {
            Draft = ProposedDraft.Start with { Revision = 0, CreatedAt = made };
            start = SnapshotJson.Encode(Draft);
        }

        public Draft Draft { get; private set; }

        public async Task<InMemoryDraftLog> LogAsync()
        {
            var log = new InMemoryDraftLog();
            var summary = new DraftSummary("draft", "标题", null, "zh", "negotiation", 0, 0, Draft.CreatedAt, Draft.CreatedAt, null, null, null);
            await log.CreateAsync(start, summary, [new("chair@example.org", DraftRole.Facilitator)]);
            if (entries.Count > 0)
                await log.AppendAsync(new("draft", 0, entries, summary with { Revision = entries.Count }));
            return log;
        }

        public bool Try(DateTimeOffset at, Operation operation)
        {
            var (accepted, _) = Acceptance.Of(Draft, ProposedDraft.Facilitator, new Submission("client", Draft.Revision + 1, Draft.Revision, [operation]), [], at);
            if (accepted is null)
                return false;
            Draft = accepted.After;
            entries.Add(EntryJson.Encode(accepted.Entry));
            return true;
        }
    }

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    private static string Told(ProgressPoint point) =>
        FormattableString.Invariant($"{point.From:MM-dd HH:mm zzz} {point.Progress.Open} {point.Progress.Bracketed} {point.Progress.AgreedAdRef} {point.Progress.Agreed} | {point.Proposals}");

    private static async Task<ProgressHistory> OfAsync(Logged logged, TimeZoneInfo zone) => (await ProgressHistory.OfAsync(await logged.LogAsync(), "draft", zone))!;

    [Fact]
    public async Task WithinTwoDays_IsByTheHour_AsTheHouseReckonsIt()
    {
        var logged = new Logged(At(24, 14, 5));
        Assert.True(logged.Try(At(24, 14, 50), ProposedDraft.Proposing("x", ProposedDraft.Edit("p", 0, 0, "又"))));
        Assert.True(logged.Try(At(24, 15, 10), new SetParagraphStatus("q", ParagraphStatus.Agreed)));
        Assert.True(logged.Try(At(24, 15, 40), new SetParagraphStatus("r", ParagraphStatus.Bracketed)));
        Assert.True(logged.Try(At(25, 9), new CloseProposal("x", ProposalEnd.Declined)));
        var history = await OfAsync(logged, NewYork);
        Assert.True(history.IsHourly);
        Assert.Equal(["11-24 09:00 -05:00 3 0 0 0 | 1", "11-24 10:00 -05:00 1 1 0 1 | 1", "11-25 04:00 -05:00 1 1 0 1 | 0"], history.Points.Select(Told));
    }

    [Fact]
    public async Task Longer_IsByTheDay_OfTheHouse()
    {
        var logged = new Logged(At(24, 14));
        Assert.True(logged.Try(At(26, 3), new SetParagraphStatus("q", ParagraphStatus.AgreedAdRef)));
        Assert.True(logged.Try(At(26, 7), new SetParagraphStatus("p", ParagraphStatus.AgreedAdRef)));
        Assert.True(logged.Try(At(28, 20), new RemoveParagraph("r")));
        var history = await OfAsync(logged, NewYork);
        Assert.False(history.IsHourly);
        // What was agreed at three in the morning in London was agreed the evening before in New York.
        Assert.Equal(["11-24 00:00 -05:00 3 0 0 0 | 0", "11-25 00:00 -05:00 2 0 1 0 | 0", "11-26 00:00 -05:00 1 0 2 0 | 0", "11-28 00:00 -05:00 0 0 2 0 | 0"], history.Points.Select(Told));
        Assert.Equal(["11-24", "11-26", "11-28"], (await OfAsync(logged, TimeZoneInfo.Utc)).Points.Select(point => point.From.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task WhatDatesFromBefore_LeavesTheOrder()
    {
        var logged = new Logged(At(24, 14));
        Assert.True(logged.Try(At(24, 18), new SetParagraphStatus("q", ParagraphStatus.Agreed)));
        Assert.True(logged.Try(At(24, 16), new SetParagraphStatus("p", ParagraphStatus.Agreed)));
        Assert.Equal(["11-24 14:00 +00:00 3 0 0 0 | 0", "11-24 18:00 +00:00 1 0 0 2 | 0"], (await OfAsync(logged, TimeZoneInfo.Utc)).Points.Select(Told));
    }

    [Fact]
    public async Task OfNoDraft_ThereIsNone() => Assert.Null(await ProgressHistory.OfAsync(new InMemoryDraftLog(), "nowhere", NewYork));

    /// <summary>Each point is what the fold of the log up to there says.</summary>
    [Fact]
    public Task EveryPoint_IsTheDraftAsItWasThen() => SeededRandom.CheckAsync(20, async random =>
    {
        var logged = new Logged(At(1, 0));
        var (at, ends) = (At(1, 0), new SortedDictionary<DateTimeOffset, Draft> { [At(1, 0)] = logged.Draft });
        var step = random.Chance(0.5) ? 10 : 400;
        for (var i = 0; i < 60; i++)
        {
            at = at.AddMinutes(random.Next(step));
            var operation = random.Chance(0.3) ? new SetParagraphStatus(random.Pick((string[])["p", "q", "r"]), random.Pick(Enum.GetValues<ParagraphStatus>())) : RandomProposals.Operation(random, logged.Draft, $"n{i}");
            if (logged.Try(at, operation))
                ends[at] = logged.Draft;
        }

        var history = await OfAsync(logged, TimeZoneInfo.Utc);
        var span = history.IsHourly ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
        Assert.Equal(ends.Keys.Select(time => new DateTimeOffset(time.Ticks / span.Ticks * span.Ticks, TimeSpan.Zero)).Distinct(), history.Points.Select(point => point.From));
        foreach (var point in history.Points)
        {
            var then = ends.Last(end => end.Key < point.From + span).Value;
            Assert.Equal((Progress.Of(then), then.Proposals.All.Count(proposal => proposal.State == ProposalState.Open)), (point.Progress, point.Proposals));
        }
    });

    /// <summary>One pass over ten thousand entries: what it took is said, not judged.</summary>
    [Fact]
    public async Task TenThousandEntries_AreFoldedOnce()
    {
        var (logged, random) = (new Logged(At(1, 0)), new SeededRandom(7));
        for (var i = 0; i < 40; i++)
            Assert.True(logged.Try(At(1, 0), new InsertParagraph($"o{i}", "r", ParagraphKind.Operative, 0, Delta.FromText("请秘书长向大会第八十二届会议提出报告；"))));
        for (var i = 0; i < 40; i++)
            Assert.True(logged.Try(At(1, 1), new Propose($"x{i}", "KAZ", null, [ProposedDraft.Edit($"o{i}", 1, 0, "又")], [])));
        while (logged.Draft.Revision < 10_000)
        {
            var at = At(1, 1).AddMinutes(3 * logged.Draft.Revision);
            var paragraph = $"o{random.Next(40)}";
            if (!logged.Try(at, random.Chance(0.02) ? new SetParagraphStatus(paragraph, random.Pick(Enum.GetValues<ParagraphStatus>())) : ProposedDraft.Edit(paragraph, 0, 0, "又")))
                logged.Try(at, new SetParagraphStatus(paragraph, ParagraphStatus.Open));
        }

        var log = await logged.LogAsync();
        var clock = Stopwatch.StartNew();
        var history = await ProgressHistory.OfAsync(log, "draft", NewYork);
        output.WriteLine($"{logged.Draft.Revision} entries, {history!.Points.Count} points: {clock.ElapsedMilliseconds} ms");
        Assert.Equal(Progress.Of(logged.Draft), history.Points[^1].Progress);
    }
}

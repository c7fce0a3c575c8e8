using Drafting.Documents.Ports;

namespace Drafting.Testing;

/// <summary>The contract of <see cref="IDraftLog"/>; the tests carry its numbers.</summary>
public abstract class DraftLogContract : StorageContract
{
    [Fact]
    public async Task C1_Append_Acknowledged_IsThereAfterClosingAndOpening()
    {
        await CreateAsync("d");
        await Log.AppendAsync(Append("d", Entry(1), Entry(2)));
        await ReopenAsync();
        AssertSame([Entry(1), Entry(2)], await Log.ReadAsync("d", 0, 10));
        AssertSame(Snapshot("d", 0), await Log.ReadSnapshotAsync("d", 2));
        Assert.Equal(Summary("d", 2, 2), Assert.Single(await Catalogue.ListAsync("facilitator@example.org")).Summary);
    }

    [Fact]
    public async Task C1_Append_OwnerKilled_IsThereForTheNext()
    {
        await CreateAsync("d");
        for (var revision = 1; revision <= 20; revision++) await Log.AppendAsync(Append("d", Entry(revision)));
        var next = await OpenAsync();
        AssertSame(Enumerable.Range(1, 20).Select(revision => Entry(revision)), await next.Log.ReadAsync("d", 0, 100));
        await next.Log.AppendAsync(Append("d", Entry(21)));
    }

    [Fact]
    public async Task C1_Append_Acknowledged_ShowsEntriesAndSummaryTogether()
    {
        await CreateAsync("d");
        for (var revision = 1; revision <= 5; revision++)
        {
            await Log.AppendAsync(Append("d", Entry(revision)));
            Assert.Equal(Summary("d", revision, revision), Assert.Single(await Catalogue.ListAsync("facilitator@example.org")).Summary);
            AssertSame([Entry(revision)], await Log.ReadAsync("d", revision - 1, 10));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task C2_Append_OtherRevisionThanExpected_WritesNothing(long revision)
    {
        await CreateAsync("d");
        await Log.AppendAsync(Append("d", Entry(1), Entry(2)));
        var stale = new Append("d", revision - 1, [Entry(revision, "late")], Summary("d", revision, 99));
        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() => Log.AppendAsync(stale));
        Assert.Equal(2, conflict.Actual);
        await AssertUntouchedAsync(Entry(1), Entry(2));
    }

    [Fact]
    public async Task C2_Append_TwoOwnersWithTheSameExpectation_OneWins()
    {
        await CreateAsync("d");
        var other = await OpenAsync();
        for (var revision = 1; revision <= 20; revision++)
        {
            var outcomes = await Task.WhenAll(
                SucceedsAsync(Log, Append("d", Entry(revision, "here"))), SucceedsAsync(other.Log, Append("d", Entry(revision, "there"))));
            Assert.Single(outcomes, won => won);
            AssertSame([Entry(revision, outcomes[0] ? "here" : "there")], await Log.ReadAsync("d", revision - 1, 10));
        }
    }

    [Fact]
    public async Task C2_Append_OwnersRacingOnSeveralDrafts_EveryLogIsWhatTheWinnersWrote() => await SeededRandom.CheckAsync(3, async random =>
    {
        var drafts = Enumerable.Range(0, 3).Select(number => $"race-{random.Seed}-{number}").ToList();
        foreach (var draft in drafts) await CreateAsync(draft);
        var other = await OpenAsync();
        var owners = Enumerable.Range(0, 6).Select(number => (Log: number % 2 == 0 ? Log : other.Log, Random: new SeededRandom(random.Next()), Name: $"owner-{number}"));
        var written = await Task.WhenAll(owners.Select(owner => RaceAsync(owner.Log, owner.Name, drafts, owner.Random)));
        foreach (var draft in drafts)
        {
            var won = written.SelectMany(appends => appends).Where(append => append.DraftId == draft).SelectMany(append => append.Entries).OrderBy(entry => entry.Revision).ToList();
            Assert.Equal(Enumerable.Range(1, won.Count).Select(revision => (long)revision), won.Select(entry => entry.Revision));
            AssertSame(won, await Log.ReadAsync(draft, 0, int.MaxValue));
        }
    });

    [Fact]
    public async Task C3_Append_ManyDraftsAtOnce_FailuresTouchNobodyElse()
    {
        const int Drafts = 64;
        for (var draft = 0; draft < Drafts; draft++) await CreateAsync($"d{draft}");
        for (var revision = 1; revision <= 5; revision++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, Drafts).Select(draft => SucceedsAsync(
                Log, draft % 4 == 3 ? Append($"d{draft}", Entry(revision + 1)) : Append($"d{draft}", Entry(revision)))));
            Assert.Equal(Enumerable.Range(0, Drafts).Select(draft => draft % 4 != 3), outcomes);
        }

        for (var draft = 0; draft < Drafts; draft++)
            AssertSame(draft % 4 == 3 ? [] : Enumerable.Range(1, 5).Select(revision => Entry(revision)), await Log.ReadAsync($"d{draft}", 0, 10));
    }

    [Fact]
    public async Task C4_Read_AnyBytes_ComeBackAsTheyWere() => await SeededRandom.CheckAsync(3, async random =>
    {
        var draft = $"bytes-{random.Seed}";
        await CreateAsync(draft);
        var entries = new List<EncodedEntry>();
        for (var revision = 1; revision <= 20; revision++)
        {
            var payload = new byte[random.Pick([0, 1, 100, 5_000, 300_000])];
            random.NextBytes(payload);
            var from = random.Next(payload.Length + 1);
            entries.Add(new EncodedEntry(revision, random.Pick(["client", "客户", "", "a'b\"%_;--", "🇰🇿"]), revision, payload.AsMemory(from)));
        }

        for (var done = 0; done < entries.Count;)
        {
            var next = entries[done..Math.Min(entries.Count, done + 1 + random.Next(6))];
            await Log.AppendAsync(Append(draft, [.. next]));
            done += next.Count;
        }

        AssertSame(entries, await Log.ReadAsync(draft, 0, int.MaxValue));
        for (long after = -1; after <= entries.Count + 1; after++)
        {
            var limit = random.Next(-1, entries.Count + 2);
            AssertSame(entries.Where(entry => entry.Revision > after).Take(limit), await Log.ReadAsync(draft, after, limit));
        }
    });

    [Fact]
    public async Task C5_ReadSnapshot_SeveralSaved_TakesTheNewestAtOrBefore()
    {
        await CreateAsync("d");
        for (var revision = 1; revision <= 9; revision++) await Log.AppendAsync(Append("d", Entry(revision)));
        foreach (var revision in new[] { 7, 3 }) await Log.SaveSnapshotAsync(Snapshot("d", revision));
        foreach (var (asked, found) in new[] { (0, 0), (2, 0), (3, 3), (6, 3), (7, 7), (9, 7) })
            AssertSame(Snapshot("d", found), await Log.ReadSnapshotAsync("d", asked));
        AssertSame(Snapshot("d", 7), await Log.ReadSnapshotAsync("d", long.MaxValue));
        Assert.Null(await Log.ReadSnapshotAsync("d", -1));
    }

    [Fact]
    public async Task C5_SaveSnapshot_OverALongLife_KeepsTheFirstTheRecentAndSomeBetween()
    {
        const long Last = 18_000, Step = 450;
        await CreateAsync("d");
        await CreateAsync("other");
        for (long done = 0; done < Last; done += 1000)
            await Log.AppendAsync(Append("d", [.. Enumerable.Range(1, 1000).Select(i => Entry(done + i))]));
        for (var revision = Step; revision <= Last; revision += Step)
            await Log.SaveSnapshotAsync(Snapshot("d", revision));
        var found = new HashSet<long>();
        for (long asked = 0; asked <= Last; asked += Step)
        {
            var revision = (await Log.ReadSnapshotAsync("d", asked))!.Revision;
            found.Add(revision);
            Assert.InRange(asked - revision, 0, asked >= Last - SnapshotThinning.Recent ? 0 : SnapshotThinning.Every + SnapshotThinning.Kept);
        }

        Assert.Contains(0, found);
        Assert.InRange(found.Count, 1 + (int)(Last / SnapshotThinning.Every), 12);
        AssertSame(Snapshot("other", 0), await Log.ReadSnapshotAsync("other", 9));
    }

    [Fact]
    public async Task C5_SaveSnapshot_AgainForOneRevision_TheLastCounts()
    {
        await CreateAsync("d");
        var better = new EncodedSnapshot("d", 0, Bytes("better"));
        await Log.SaveSnapshotAsync(better);
        AssertSame(better, await Log.ReadSnapshotAsync("d", 5));
    }

    [Fact]
    public async Task C5_SaveSnapshot_RevisionNotInTheLog_IsRefused()
    {
        await CreateAsync("d");
        Assert.Equal(0, (await Assert.ThrowsAsync<RevisionConflictException>(() => Log.SaveSnapshotAsync(Snapshot("d", 1)))).Actual);
        AssertSame(Snapshot("d", 0), await Log.ReadSnapshotAsync("d", 1));
    }

    [Fact]
    public async Task C6_Append_SequenceUsedAlready_WritesNothing()
    {
        await CreateAsync("d");
        await Log.AppendAsync(Append("d", Entry(1, "a", 1), Entry(2, "b", 1)));
        await Assert.ThrowsAsync<RevisionConflictException>(() => Log.AppendAsync(Append("d", Entry(3, "c", 1), Entry(4, "b", 1))));
        await Assert.ThrowsAsync<RevisionConflictException>(() => Log.AppendAsync(Append("d", Entry(3, "d", 7), Entry(4, "d", 7))));
        await AssertUntouchedAsync(Entry(1, "a", 1), Entry(2, "b", 1));
        await Log.AppendAsync(Append("d", Entry(3, "b", 2)));
    }

    [Fact]
    public async Task C6_Append_SameSequenceInAnotherDraft_IsAnotherEntry()
    {
        await CreateAsync("d");
        await CreateAsync("e");
        await Log.AppendAsync(Append("d", Entry(1, "a", 1)));
        await Log.AppendAsync(Append("e", Entry(1, "a", 1)));
    }

    [Fact]
    public async Task C6_FindRevision_KnownAndUnknown()
    {
        await CreateAsync("d");
        await Log.AppendAsync(Append("d", Entry(1, "a", 1), Entry(2, "b", 1), Entry(3, "a", 2)));
        Assert.Equal(3, await Log.FindRevisionAsync("d", "a", 2));
        Assert.Null(await Log.FindRevisionAsync("d", "a", 3));
        Assert.Null(await Log.FindRevisionAsync("d", "A", 1));
        Assert.Null(await Log.FindRevisionAsync("e", "a", 1));
    }

    [Fact]
    public async Task C7_UnknownDraft_ReadsAsNothing_AndIsNotAppendedTo()
    {
        Assert.Empty(await Log.ReadAsync("nowhere", 0, 10));
        Assert.Null(await Log.ReadSnapshotAsync("nowhere", 10));
        Assert.Null(await Log.FindRevisionAsync("nowhere", "a", 1));
        Assert.Equal(-1, (await Assert.ThrowsAsync<RevisionConflictException>(() => Log.AppendAsync(Append("nowhere", Entry(1))))).Actual);
        Assert.Equal(-1, (await Assert.ThrowsAsync<RevisionConflictException>(() => Log.SaveSnapshotAsync(Snapshot("nowhere", 0)))).Actual);
        Assert.Empty(await Log.ReadAsync("nowhere", 0, 10));
    }

    [Fact]
    public async Task Create_IdInUse_LeavesTheDraftThatIsThere()
    {
        await CreateAsync("d");
        await Log.AppendAsync(Append("d", Entry(1), Entry(2)));
        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() => CreateAsync("d", "other@example.org"));
        Assert.Equal(2, conflict.Actual);
        await AssertUntouchedAsync(Entry(1), Entry(2));
        Assert.Empty(await Catalogue.ListAsync("other@example.org"));
    }

    [Fact]
    public async Task Append_CallersMistakes_AreArgumentErrorsAndWriteNothing()
    {
        await CreateAsync("d");
        await CreateAsync("e");
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Log.AppendAsync(new Append("d", 0, [], Summary("d", 0))));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Log.AppendAsync(new Append("d", 0, [Entry(2)], Summary("d", 2))));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Log.AppendAsync(new Append("d", 0, [Entry(1), Entry(3)], Summary("d", 3))));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Log.AppendAsync(new Append("d", 0, [Entry(1)], Summary("d", 2))));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Log.AppendAsync(new Append("d", 0, [Entry(1)], Summary("e", 1))));
        Assert.Empty(await Log.ReadAsync("d", 0, 10));
    }

    [Fact]
    public async Task Append_CancelledBeforehand_WritesNothing()
    {
        await CreateAsync("d");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Log.AppendAsync(Append("d", Entry(1)), new CancellationToken(canceled: true)));
        await Log.AppendAsync(Append("d", Entry(1)));
    }

    [Fact]
    public async Task Append_AfterClosing_SaysSo()
    {
        await CreateAsync("d");
        await Storage.Owner.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Log.AppendAsync(Append("d", Entry(1))));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Log.ReadAsync("d", 0, 1));
    }

    private static async Task<bool> SucceedsAsync(IDraftLog log, Append append)
    {
        try
        {
            await log.AppendAsync(append);
            return true;
        }
        catch (RevisionConflictException)
        {
            return false;
        }
    }

    private static async Task<List<Append>> RaceAsync(IDraftLog log, string owner, List<string> drafts, SeededRandom random)
    {
        var known = drafts.ToDictionary(draft => draft, _ => 0L);
        var won = new List<Append>();
        for (var sequence = 1; sequence <= 20; sequence++)
        {
            var draft = random.Pick(drafts);
            var entries = Enumerable.Range(1, 1 + random.Next(3)).Select(step => Entry(known[draft] + step, owner, (sequence * 10) + step)).ToArray();
            try
            {
                var append = Append(draft, entries);
                await log.AppendAsync(append);
                won.Add(append);
                known[draft] += entries.Length;
            }
            catch (RevisionConflictException conflict)
            {
                known[draft] = conflict.Actual;
            }
        }

        return won;
    }

    private async Task AssertUntouchedAsync(params EncodedEntry[] entries)
    {
        AssertSame(entries, await Log.ReadAsync("d", 0, 100));
        Assert.Equal(Summary("d", entries.Length, entries.Length), Assert.Single(await Catalogue.ListAsync("facilitator@example.org")).Summary);
    }
}

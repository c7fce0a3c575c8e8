using Drafting.Documents.Ports;
using Drafting.Server.Live;
using Drafting.Testing;

namespace Drafting.Server.Tests.Live;

public class SharedEntriesTests
{
    private static EncodedEntry Entry(long revision, int bytes = 10) => new(revision, "c", revision, new byte[bytes]);

    [Fact]
    public void After_AnyRevision_GivesWhatFollowsOrNothingAtAll() => SeededRandom.Check(50, random =>
    {
        var recent = new SharedEntries();
        recent.StartAfter(random.Chance(0.5) ? 0 : random.Next(1000));
        var (start, count) = (recent.Last, random.Next(2000));
        for (var i = 1; i <= count; i++)
            recent.Add(Entry(start + i, random.Chance(0.01) ? 300_000 : 20));
        Assert.Equal(start + count, recent.Last);

        for (var after = start; after <= recent.Last; after++)
        {
            if (recent.After(after) is not { } batch)
                continue;
            Assert.Equal(Enumerable.Range(0, batch.Count).Select(i => after + 1 + i), batch.Select(entry => entry.Revision));
            Assert.Equal(after == recent.Last, batch.Count == 0);
        }

        if (count > 0)
            Assert.NotNull(recent.After(recent.Last - 1));
    });

    [Fact]
    public void After_WhatWasNeverTold_IsLeftToTheLog()
    {
        var recent = new SharedEntries();
        recent.StartAfter(10);
        recent.Add(Entry(11));
        Assert.Null(recent.After(9));
        Assert.Single(recent.After(10)!);
    }

    [Fact]
    public void Add_AfterAGap_KeepsOnlyWhatIsWithoutOne()
    {
        var recent = new SharedEntries();
        recent.Add(Entry(1));
        recent.Add(Entry(5));
        recent.Add(Entry(5));
        Assert.Null(recent.After(1));
        Assert.Equal([5], recent.After(4)!.Select(entry => entry.Revision));
    }
}

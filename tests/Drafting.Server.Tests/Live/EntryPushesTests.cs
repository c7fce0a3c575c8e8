using Drafting.Server.Live;
using Drafting.Testing;

namespace Drafting.Server.Tests.Live;

public class EntryPushesTests
{
    [Fact]
    public void After_HoweverSlowlyItIsAsked_LeavesNothingOutAndRepeatsNothing() => SeededRandom.Check(200, random =>
    {
        var recent = new SharedEntries();
        var pushes = new EntryPushes("d", recent);
        var start = random.Next(100);
        recent.StartAfter(start);
        pushes.Seal();
        var (made, end) = ((long)start, (long)start);
        long[] sent = [start, start, start];
        for (var step = 0; step < 300; step++)
        {
            for (var i = random.Next(4); i > 0; i--)
                recent.Add(new(++made, "c", made, new byte[random.Chance(0.02) ? 100_000 : 20]));
            if (random.Chance(0.5))
            {
                pushes.Seal();
                end = made;
            }

            // One keeps pace, one is a little late, one very.
            for (var viewer = 0; viewer < sent.Length; viewer++)
            {
                if (!random.Chance(viewer switch { 0 => 1, 1 => 0.3, _ => 0.005 }))
                    continue;
                var next = pushes.After(sent[viewer], out var isHere);
                Assert.Equal(isHere && sent[viewer] < end, next is not null);
                if (next is null)
                {
                    // Told everything, or so late that the log is asked.
                    sent[viewer] = isHere ? sent[viewer] : end;
                    continue;
                }

                Assert.Equal(sent[viewer], next.After);
                Assert.InRange(next.Last, next.After + 1, end);
                sent[viewer] = next.Last;
            }
        }
    });

    [Fact]
    public void After_ByAllWhoKeepPace_IsTheSameBytes()
    {
        var recent = new SharedEntries();
        var pushes = new EntryPushes("d", recent);
        recent.Add(new(1, "c", 1, new byte[10]));
        recent.Add(new(2, "c", 2, new byte[10]));
        pushes.Seal();
        var one = pushes.After(0, out _);
        recent.Add(new(3, "c", 3, new byte[10]));
        Assert.Same(one, pushes.After(0, out _));
        Assert.Equal((0, 2), (one!.After, one.Last));
        Assert.Null(pushes.After(2, out var isHere));
        Assert.True(isHere);
    }
}

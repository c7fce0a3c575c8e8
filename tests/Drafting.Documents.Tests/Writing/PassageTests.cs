using Drafting.Documents.Writing;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Writing;

public class PassageTests
{
    [Fact]
    public void Passages_CoverTheTextInOrder_AndNeverMixPeople() => SeededRandom.Check(2_000, random =>
    {
        var people = new[] { ("a@example.org", "KAZ"), ("b@example.org", "UZB"), ("a@example.org", "UZB") };
        var stretches = Enumerable.Range(0, random.Next(30)).Select(_ =>
        {
            var revision = random.Next(0, 200);
            var (user, delegation) = people[revision % 3];
            return new Stretch(random.Next(1, 9), revision == 0 ? new(0, Time(0), null, null) : new(revision, Time(revision), user, delegation));
        }).ToList();
        var passages = Passage.Of([.. stretches]);
        Assert.Equal(stretches.Sum(s => s.Length), passages.Sum(p => p.Length));
        Assert.Equal(passages.Select(p => p.Start), passages.Select((_, i) => passages.Take(i).Sum(p => p.Length)));
        var start = 0;
        foreach (var stretch in stretches)
        {
            var passage = Assert.Single(passages, p => p.Start <= start && start < p.Start + p.Length);
            Assert.True(start + stretch.Length <= passage.Start + passage.Length);
            Assert.Equal((stretch.Written.User, stretch.Written.Delegation), (passage.First.User, passage.First.Delegation));
            Assert.InRange(stretch.Written.Revision, passage.First.Revision, passage.Last.Revision);
            start += stretch.Length;
        }
    });

    [Theory]
    [InlineData(4, 1)]
    [InlineData(6, 2)]
    public void TypingGoesOnAfterAShortPause_NotAfterALongOne(int minutes, int passages) =>
        Assert.Equal(passages, Passage.Of([new(1, new(1, Time(0), "a@example.org", "KAZ")), new(1, new(2, Time(minutes), "a@example.org", "KAZ"))]).Length);

    private static DateTimeOffset Time(int minutes) => DateTimeOffset.UnixEpoch.AddMinutes(minutes);
}

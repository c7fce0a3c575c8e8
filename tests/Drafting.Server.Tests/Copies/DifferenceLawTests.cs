using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Copies;
using Drafting.Testing;

namespace Drafting.Server.Tests.Copies;

/// <summary>Laws of what turns one draft into another, and of what a copy takes in.</summary>
public class DifferenceLawTests
{
    [Fact]
    public void TextDifference_GivesTheOtherText_ToTheLetter() => SeededRandom.Check(1_000, random =>
    {
        var text = RandomDrafts.Draft(random).Live.First().Content.Text;
        var other = text.Compose(RandomDrafts.Edit(random, text));
        Assert.Equal(other, text.Compose(TextDifference.Between(text, other)));
    });

    [Fact]
    public void Difference_Done_GivesTheOtherDraft() => SeededRandom.Check(1_500, random =>
    {
        var from = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        var to = Written(random, from, "n", random.Next(1, 10));
        var steps = Difference.Between(from, to);
        var (after, refusal) = from.Apply(steps);
        Assert.True(refusal is null, $"{refusal?.Code} {refusal?.Message}");
        Assert.Equal(Shown(to), Shown(after!));
        Assert.Empty(Difference.Between(to, to));
    });

    [Fact]
    public void Incoming_NeverBreaksTheCopy_AndNothingThatItInsertedIsLost() => SeededRandom.Check(1_500, random =>
    {
        var known = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        var copy = NewDraft.CopyOf(known, "copy", known.Title, "kaz@example.org", DateTimeOffset.UnixEpoch);
        copy = Marked(random, Written(random, copy, "c", random.Next(5)));
        var now = Written(random, known, "m", random.Next(1, 8));
        var incoming = Incoming.For(copy, known, now, new Dictionary<string, Paragraph>());
        var (after, refusal) = copy.Apply([.. incoming, new TakeIn(known.Id, known.Revision, now.Revision)], Actor.Platform);
        Assert.True(refusal is null, $"{refusal?.Code} {refusal?.Message}");
        Assert.Equal(now.Revision, after!.Origin!.Revision);
        Assert.Equal(Marks(copy), Marks(after));
        Assert.Equal(RefusalCodes.OriginMoved, after.Apply([new TakeIn(known.Id, known.Revision - 1, now.Revision)], Actor.Platform).Refusal?.Code);
        var later = Written(random, now, "l", random.Next(1, 6));
        var again = after.Apply([.. Incoming.For(after, now, later, new Dictionary<string, Paragraph>()), new TakeIn(known.Id, now.Revision, later.Revision)], Actor.Platform);
        Assert.True(again.Refusal is null, $"again: {again.Refusal?.Code} {again.Refusal?.Message}");
        Assert.Equal(Marks(copy), Marks(again.After!));
        // A copy in which nobody has written is the draft.
        var follower = NewDraft.CopyOf(known, "copy", known.Title, "kaz@example.org", DateTimeOffset.UnixEpoch);
        var followed = follower.Apply(Incoming.For(follower, known, now, new Dictionary<string, Paragraph>()), Actor.Platform);
        Assert.Equal(Shown(now), Shown(followed.After!));
    });

    [Fact]
    public void Incoming_OfWhatBothDidAlike_IsNothing() => SeededRandom.Check(1_000, random =>
    {
        var known = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        var copy = NewDraft.CopyOf(known, "copy", known.Title, "kaz@example.org", DateTimeOffset.UnixEpoch);
        copy = Written(random, copy, "c", random.Next(1, 6));
        var own = Difference.Between(known, copy);
        if (known.Apply(own).After is not { } now)
            return;
        var brought = own.OfType<InsertParagraph>().ToDictionary(insert => insert.Id, insert => new Paragraph(insert.Id, insert.Kind, insert.Level, insert.Label, insert.Delta));
        Assert.DoesNotContain(Incoming.For(copy, known, now, brought), step => step is EditText or InsertParagraph { Delta.Length: > 0 });
    });

    private static Draft Written(SeededRandom random, Draft draft, string name, int count)
    {
        for (var i = 0; i < count; i++)
            draft = draft.Apply([RandomDrafts.Operation(random, draft, $"{name}{i}")]).After ?? draft;
        return draft;
    }

    private static Draft Marked(SeededRandom random, Draft draft) => draft.Live.ToList() is { Count: > 0 } live
        ? draft.Apply([new EditText(random.Pick(live).Content.Id, new DeltaBuilder().Insert("㊙").Build())]).After!
        : draft;

    private static int Marks(Draft draft) => draft.Paragraphs.Values.Sum(placed => placed.Content.Text.PlainText.Count(c => c == '㊙'));

    private static IEnumerable<string> Shown(Draft draft) =>
        draft.Live.Select(placed => placed.Content).Select(paragraph => $"{paragraph.Id} {paragraph.Kind} {paragraph.Level} {paragraph.Label} {DeltaJson.ToString(paragraph.Text)}");
}

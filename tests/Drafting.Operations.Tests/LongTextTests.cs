using Drafting.Testing;

namespace Drafting.Operations.Tests;

/// <summary>Texts of any length, against strings edited by cutting and pasting.</summary>
public class LongTextTests
{
    [Fact]
    public void AnyEdits_LeaveTheTextThatAStringWouldBe() => SeededRandom.Check(20, random =>
    {
        var expected = RandomText(random, random.Next(5_000));
        var text = Delta.FromText(expected);
        for (var i = 0; i < 150; i++)
        {
            var (at, inserted) = (random.Next(expected.Length + 1), RandomText(random, random.Chance(0.1) ? random.Next(3_000) : random.Next(3)));
            var deleted = Math.Min(expected.Length - at, random.Chance(0.1) ? random.Next(2_000) : random.Next(3));
            text = text.Compose(new DeltaBuilder().Retain(at).Insert(inserted).Delete(deleted).Build());
            expected = expected.Remove(at, deleted).Insert(at, inserted);
            AssertReadsAs(random, expected, text);
        }
    });

    [Fact]
    public void Halves_JoinedAgain_AreTheTextTheyWere() => SeededRandom.Check(100, random =>
    {
        var whole = RandomText(random, random.Next(1, 6_000));
        var text = Delta.FromText(whole).Compose(new DeltaBuilder().Retain(whole.Length / 2).Insert("议").Build());
        var cut = random.Next(text.Length + 1);
        var (before, behind) = (text.Slice(0, cut), text.Slice(cut));
        AssertReadsAs(random, text.PlainText[..cut], before);
        AssertReadsAs(random, text.PlainText[cut..], behind);
        Assert.Equal(text, before.Concat(behind));
    });

    [Fact]
    public void Formatting_OfAPart_CutsAndMergesAgain() => SeededRandom.Check(100, random =>
    {
        var whole = RandomText(random, random.Next(2, 6_000));
        var (start, length) = (random.Next(whole.Length - 1), random.Next(1, whole.Length));
        length = Math.Min(length, whole.Length - start);
        var format = new DeltaBuilder().Retain(start).Retain(length, Attributes.Flag("em")).Build();
        var text = Delta.FromText(whole);
        var formatted = text.Compose(format);
        Assert.Equal(whole.Substring(start, length), formatted.Ops.Single(op => op.Attributes is not null).Text);
        Assert.Equal(text, formatted.Compose(format.Invert(text)));
    });

    // Its steps would merge to a length below zero, which nothing could read any more.
    [Fact]
    public void Delta_ThatReachesFurtherThanAnyText_IsNotRead()
    {
        var json = $"{{\"ops\":[{string.Join(",", Enumerable.Repeat("{\"retain\":16777216}", 128))},{{\"insert\":\"z\"}}]}}";
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Throws<FormatException>(() => DeltaJson.Read(document.RootElement));
    }

    private static void AssertReadsAs(SeededRandom random, string expected, Delta text)
    {
        Assert.Equal(expected.Length, text.Length);
        if (expected.Length == 0)
            return;
        var (place, op) = (random.Next(expected.Length), Assert.Single(text.Ops));
        Assert.Equal(expected[place], op.UnitAt(place));
        // Put together only now and then, so that what follows is also done with a text that never was.
        if (!random.Chance(0.1))
            return;
        Assert.Equal(expected, text.PlainText);
        Assert.Equal(Delta.FromText(expected), text);
    }

    private static string RandomText(SeededRandom random, int length) =>
        string.Create(length, random, (units, source) =>
        {
            for (var i = 0; i < units.Length; i++)
                units[i] = (char)('一' + source.Next(500));
        });
}

using Drafting.Documents.AgreedLanguage;
using Drafting.Testing;

namespace Drafting.Documents.Tests.AgreedLanguage;

/// <summary>Fingerprints: that what passages have in common is certain to be found, and that few are kept.</summary>
public class FingerprintTests
{
    [Fact]
    public void PassagesWithACertainRunInCommon_HaveAFingerprintInCommon() => SeededRandom.Check(300, random =>
    {
        var language = random.Pick(["en", "zh", "ar"]);
        var certain = Fingerprints.Of(language).Certain;
        var run = Words(random, certain);
        var (one, other) = (PassageText.Of($"{Words(random, random.Next(30))} {run} {Words(random, random.Next(30))}"), PassageText.Of($"{Words(random, random.Next(30))} {run} {Words(random, random.Next(30))}"));
        Assert.NotEmpty(Fingerprints.Kept(language, one).Intersect(Fingerprints.Kept(language, other)));
        Assert.NotEmpty(Fingerprints.Kept(language, one).Intersect(Fingerprints.Asked(language, other)));
    });

    [Fact]
    public void FewRunsAreKept_AndFewAskedAbout_AndTheSameEveryTime() => SeededRandom.Check(20, random =>
    {
        var passage = PassageText.Of(Words(random, 2000));
        var (all, kept) = (Fingerprints.Runs("en", passage), Fingerprints.Kept("en", passage));
        Assert.True(kept.Length < 0.5 * all.Length, $"{kept.Length} of {all.Length}");
        Assert.Subset(all.ToHashSet(), kept.ToHashSet());
        Assert.Equal(256, Fingerprints.Asked("en", passage).Length);
        Assert.Empty(Fingerprints.Kept("en", passage).Intersect(Fingerprints.Kept("fr", passage)));
    });

    /// <summary>Stores keep them: another way of making them would find nothing of what is stored.</summary>
    [Fact]
    public void Fingerprints_AreThoseThatStoresHave()
    {
        Assert.Equal([-7553376901169297321, -1945977112118175080, 3367017383603538838, -1419302125496268360], Fingerprints.Runs("en", PassageText.Of("Recalling its resolution 72/7 of 2017")));
        Assert.Equal("7361b5d374e745fb00d808ef1f33b8d4", Convert.ToHexStringLower(Wording.Of("zh", "回顾其决议，")!.Key));
    }

    [Fact]
    public void APassageShorterThanARun_HasNone()
    {
        Assert.Empty(Fingerprints.Kept("en", PassageText.Of("of the States")));
        Assert.Single(Fingerprints.Kept("en", PassageText.Of("of the Member States")));
        Assert.Empty(Fingerprints.Asked("zh", PassageText.Of("")));
    }

    private static string Words(SeededRandom random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(400)}"));
}

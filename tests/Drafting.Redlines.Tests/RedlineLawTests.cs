using Drafting.Redlines.Tests.Texts;

namespace Drafting.Redlines.Tests;

public sealed class RedlineLawTests(ITestOutputHelper output)
{
    [Fact]
    public void Compare_RandomTexts_LawsHold()
    {
        var firstSeed = Environment.TickCount & 0xFFFFFF;
        for (var seed = firstSeed; seed < firstSeed + 600; seed++)
            CheckRandom(seed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4711)]
    public void Compare_RandomTextsOfKnownSeed_LawsHold(int seed) => CheckRandom(seed);

    [Fact]
    public void Compare_SeedsWithEachOther_LawsHold()
    {
        foreach (var one in RealTexts.SeedNames)
        {
            foreach (var other in RealTexts.SeedNames)
                Laws.CheckedRedline(RealTexts.Seed(one), RealTexts.Seed(other), "zh", $"{one} against {other}");
        }
    }

    [Fact]
    public void Compare_EditedSeeds_LawsHold()
    {
        var seed = Environment.TickCount & 0xFFFFFF;
        foreach (var name in RealTexts.SeedNames)
        {
            var from = RealTexts.Seed(name);
            Laws.CheckedRedline(from, new RandomTexts(seed).Edited(from), "zh", $"{name} edited with seed {seed}");
        }
    }

    [Fact]
    public void Compare_SuccessiveVersionsOfResolutions_LawsHold()
    {
        if (!Directory.Exists(RealTexts.UnitedNationsFolder))
            output.WriteLine($"Did not run: {RealTexts.UnitedNationsFolder} is absent.");
        foreach (var (older, newer, language) in RealTexts.SuccessiveVersions())
            Laws.CheckedRedline(UnitedNationsXml.Read(older), UnitedNationsXml.Read(newer), language, $"{older} against {newer}");
    }

    private static void CheckRandom(int seed)
    {
        var texts = new RandomTexts(seed);
        var from = texts.Document(12);
        Laws.CheckedRedline(from, texts.Edited(from), "zh", $"seed {seed}");
        Laws.CheckedRedline(from, texts.Document(12), "ar", $"seed {seed}, unrelated");
    }
}

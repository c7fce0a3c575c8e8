using System.Globalization;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;

namespace Drafting.Testing;

/// <summary>The contract of <see cref="IAgreedLanguage"/>.</summary>
public abstract class AgreedLanguageContract : StorageContract
{
    private const string Seized = "Decides to remain actively seized of the matter and to revert to it at its next regular session";
    private const string Guided = "Guided by the purposes and principles of the Charter of the United Nations and reaffirming the importance of multilateral cooperation";

    private static readonly string[] Words = ["peace", "security", "the", "of", "States", "Recalling", "nuclear", "weapons", "disarmament", "and", "2021", "75/240", "Asia", "cooperation", "report"];
    private static readonly string[] Characters = ["大", "会", "回", "顾", "其", "决", "议", "和", "平", "安", "全", "国", "家", "合", "作", "核", "武", "器", "2021", "年"];

    [Fact]
    public async Task Find_AWordingOfSeveralTexts_CountsThemAndHasFirstAndLatestByDate()
    {
        await Library.AddAsync([Text("b", "2018-12-01", Seized), Text("c", "2021-12-01", "x", $"“{Seized.ToUpperInvariant()};”"), Text("a", "2015-12-01", Seized, Seized), Text("n", null, Seized)]);
        await ReopenAsync();
        var use = Assert.Single((await UsesAsync(Seized)).Values);
        Assert.Equal(4, use.Count);
        Assert.Equal(new PassagePlace("a", "A/RES/a", "Title of a", "2015-12-01", "a-p0", "0."), use.First);
        Assert.Equal(new PassagePlace("c", "A/RES/c", "Title of c", "2021-12-01", "c-p1", "1."), use.Latest);
        Assert.Equal(["c", "b", "a", "n"], use.Places.Select(place => place.Text));
        Assert.Equal(["c", "b"], Assert.Single((await UsesAsync(Seized, places: 2)).Values).Places.Select(place => place.Text));
    }

    [Fact]
    public async Task Find_DraftsAndLetters_CountOnlyWhereAllIsAskedFor()
    {
        await Library.AddAsync([Text("draft", "2022-01-01", Seized) with { Passages = new(false, [new("draft-p0", null, Seized)]) }, Text("adopted", "2020-01-01", Seized)]);
        await Library.AddAsync(Text("letter", "2019-01-01", Guided) with { Passages = new(false, [new("letter-p0", null, Guided)]) });
        Assert.Equal("adopted", Assert.Single((await UsesAsync(Seized)).Values).Latest.Text);
        Assert.Equal("draft", Assert.Single((await UsesAsync(Seized, all: true)).Values).Latest.Text);
        Assert.Empty(await UsesAsync(Guided));
        Assert.Equal("letter", Assert.Single((await UsesAsync(Guided, all: true)).Values).First.Text);
    }

    /// <summary>However many drafts have a phrase or a run of words, the one adopted text that has it too is found.</summary>
    [Theory]
    [InlineData("next regular")]
    [InlineData(Seized)]
    public async Task Find_WhatAThousandDraftsHave_FindsTheAdoptedTextAllTheSame(string passage)
    {
        var drafted = Enumerable.Range(0, Fingerprints.Common + 5).Select(number => $"{Seized}, version {number}").ToArray();
        await Library.AddAsync(Text("drafts", "2022-01-01", drafted) with { Passages = new(false, [.. drafted.Select((text, at) => new Passage($"d{at}", null, text))]) });
        await Library.AddAsync(Text("adopted", "2020-01-01", $"Also {Seized}, as adopted"));
        Assert.Contains("as adopted", Assert.Single(await Agreed.FindAsync("en", PassageText.Of(passage), false, 10)).Text, StringComparison.Ordinal);
        Assert.Equal(10, (await Agreed.FindAsync("en", PassageText.Of(passage), true, 10)).Count);
    }

    [Fact]
    public async Task RemoveAndReplace_TakeTheWordingsOutThatNoOtherTextHas()
    {
        await Library.AddAsync([Text("one", "2020-01-01", Seized, Guided), Text("two", "2021-01-01", Seized)]);
        Assert.True(await Library.RemoveAsync("one"));
        Assert.Empty(await Agreed.FindAsync("en", PassageText.Of(Guided), true, 10));
        Assert.Equal("two", Assert.Single((await UsesAsync(Seized)).Values).First.Text);
        await Library.AddAsync(Text("two", "2022-01-01", Guided));
        Assert.Empty(await Agreed.FindAsync("en", PassageText.Of(Seized), true, 10));
        Assert.Equal("2022-01-01", Assert.Single((await UsesAsync(Guided)).Values).First.Date);
    }

    [Fact]
    public async Task Find_AnotherLanguage_IsAnotherWording()
    {
        await Library.AddAsync([Text("english", "2020-01-01", Seized), Text("french", "2021-01-01", "fr", [Seized])]);
        Assert.Equal("english", Assert.Single((await UsesAsync(Seized)).Values).Latest.Text);
        Assert.Equal("french", Assert.Single((await UsesAsync(Seized, language: "fr")).Values).Latest.Text);
        Assert.Empty(await UsesAsync(Seized, language: "es"));
    }

    [Theory]
    [InlineData("en", "actively seized")]
    [InlineData("en", "ACTIVELY Seized of")]
    [InlineData("en", "next regular")]
    [InlineData("en", "seized of the matter and to revert")]
    [InlineData("zh", "无核武器区的条约")]
    [InlineData("zh", "中亚无核武器区")]
    [InlineData("zh", "2009年3月21日")]
    public async Task Find_AShortPassage_FindsTheWordingsThatHaveIt(string language, string passage)
    {
        await Library.AddAsync([Text("en", "2020-01-01", Guided, Seized), Text("zh", "2020-01-01", "zh", ["强调指出国际合作的重要性，", "欣见《建立中亚无核武器区的条约》于 2009 年 3 月 21 日生效，"])]);
        var found = await Agreed.FindAsync(language, PassageText.Of(passage), false, 10);
        Assert.Contains(PassageText.Of(passage).Folded, PassageText.Of(Assert.Single(found).Text).Folded, StringComparison.Ordinal);
    }

    [Fact]
    public Task Find_APassageOfRandomTexts_FindsTheSameWording_AndWhateverSharesACertainRun() => SeededRandom.CheckAsync(12, async random =>
    {
        var language = random.Pick(["en", "zh"]);
        var paragraphs = Enumerable.Range(0, 12).Select(_ => Passage(random, language, 8 + random.Next(40))).ToList();
        await Library.AddAsync([.. paragraphs.Chunk(3).Select((some, index) => Text($"{language}{index}", "2020-01-01", language, some))]);
        foreach (var paragraph in paragraphs)
            Assert.Contains((await Agreed.FindAsync(language, PassageText.Of(paragraph), false, 50)).Select(found => PassageText.Of(found.Text).Folded), folded => folded == PassageText.Of(paragraph).Folded);
        var source = PassageText.Of(random.Pick(paragraphs));
        var length = Math.Min(source.Tokens.Count, Fingerprints.Of(language).Certain);
        var from = random.Next(source.Tokens.Count - length + 1);
        var run = source.Text[source.Tokens[from].Start..source.Tokens[from + length - 1].End];
        var found = await Agreed.FindAsync(language, PassageText.Of($"{Passage(random, language, 5)} {run} {Passage(random, language, 5)}"), false, 50);
        Assert.Contains(found, wording => PassageText.Of(wording.Text).Folded == source.Folded);
    });

    [Fact]
    public async Task Unindexed_TextsAddedWithoutTheirPassages_UntilTheyAreGivenThem()
    {
        await Library.AddAsync([Text("old", "2020-01-01", Seized) with { Passages = null }, Text("older", "2019-01-01", Guided) with { Passages = null }, Text("new", "2021-01-01", Seized)]);
        Assert.Equal(["old", "older"], await Agreed.UnindexedAsync(10));
        Assert.Equal(["old"], await Agreed.UnindexedAsync(1));
        Assert.Equal("new", Assert.Single((await UsesAsync(Seized)).Values).First.Text);
        await Agreed.IndexAsync("old", Text("old", null, Seized).Passages!);
        await Agreed.IndexAsync("old", Text("old", null, Seized).Passages!);
        await Agreed.IndexAsync("none", Text("none", null, Seized).Passages!);
        await ReopenAsync();
        Assert.Equal(["older"], await Agreed.UnindexedAsync(10));
        var use = Assert.Single((await UsesAsync(Seized)).Values);
        Assert.Equal((2, "old", "new"), (use.Count, use.First.Text, use.Latest.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("…—“”")]
    [InlineData("\ud83c")]
    [InlineData("a\u0000b")]
    [InlineData("'; DROP TABLE wording; --")]
    public async Task Find_WhatIsNoLanguage_FindsNothing(string passage)
    {
        await Library.AddAsync(Text("text", "2020-01-01", Seized, passage, "——"));
        Assert.Empty((await Agreed.FindAsync("en", PassageText.Of(passage), false, 10)).Where(found => found.Text == Seized));
        Assert.Single(await UsesAsync(Seized));
    }

    [Fact]
    public async Task WithSymbol_FindsTheTextInEveryLanguage()
    {
        var symbol = Text("en", "2020-01-01", Seized).Summary.Symbol;
        await Library.AddAsync([Text("en", "2020-01-01", Seized), Text("zh", "2020-01-01", "zh", ["回顾"]) is var zh ? zh with { Summary = zh.Summary with { Symbol = symbol } } : null!, Text("other", "2020-01-01", Guided)]);
        Assert.Equal(["en", "zh"], (await Library.WithSymbolAsync(symbol!)).Select(text => text.Id).Order(StringComparer.Ordinal));
        Assert.Empty(await Library.WithSymbolAsync(symbol!.ToLowerInvariant()));
        Assert.Equal(["en", "other"], (await Library.ThoseThereAsync(["en", "other", "En", "none"])).Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyDictionary<long, WordingUse>> UsesAsync(string passage, bool all = false, int places = 20, string language = "en")
    {
        var same = (await Agreed.FindAsync(language, PassageText.Of(passage), all, 10)).Where(found => PassageText.Of(found.Text).Folded == PassageText.Of(passage).Folded);
        return await Agreed.UsesAsync([.. same.Select(found => found.Number)], all, places);
    }

    private static string Passage(SeededRandom random, string language, int words) => language == "zh"
        ? string.Concat(Enumerable.Range(0, words).Select(_ => random.Pick(Characters)))
        : string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Pick(Words)));

    private static LibraryItem Text(string id, string? date, params string[] paragraphs) => Text(id, date, "en", paragraphs);

    private static LibraryItem Text(string id, string? date, string language, string[] paragraphs) => new(
        new(id, "resolution", $"A/RES/{id}", $"Title of {id}", language, date, 0, paragraphs.Length, "x", At(0)),
        Bytes("{}"),
        string.Join('\n', paragraphs),
        new(true, [.. paragraphs.Select((text, index) => new Passage($"{id}-p{index}", string.Create(CultureInfo.InvariantCulture, $"{index}."), text))]));
}

using Drafting.Documents;
using Drafting.Language.Citations;
using Drafting.Testing;

namespace Drafting.Language.Tests.Citations;

public class CitationOffersTests
{
    private static readonly HashSet<CitedKey> None = [];

    private static readonly Dictionary<string, string[]> Before = new()
    {
        ["en"] = ["", "Recalling ", "Recalling its ", "Recalling its resolution ", "under General Assembly "],
        ["zh"] = ["", "回顾", "回顾其", "回顾其第", "回顾大会第", "又回顾第"],
        ["fr"] = ["", "Rappelant ", "Rappelant sa ", "Rappelant sa résolution "],
        ["es"] = ["", "Recordando ", "Recordando su ", "Recordando su resolución "],
        ["ru"] = ["", "ссылаясь на ", "ссылаясь на свою ", "ссылаясь на свою резолюцию "],
        ["ar"] = ["", "إذ تشير إلى ", "إذ تشير إلى قرارها "],
    };

    /// <summary>“^” is the caret.</summary>
    [Theory]
    [InlineData("en", "Recalling 74/21^,", "Recalling its resolution 74/21 of 12 December 2019,")]
    [InlineData("en", "Recalling A/RES/74/21^,", "Recalling its resolution 74/21 of 12 December 2019,")]
    [InlineData("en", "Recalling its 74/21^", "Recalling its resolution 74/21 of 12 December 2019")]
    [InlineData("en", "Recalling its resolution 74/21^, and", "Recalling its resolution 74/21 of 12 December 2019, and")]
    [InlineData("en", "Recalling its resolutions 70/1 of 25 September 2015 and 74/21^", "Recalling its resolutions 70/1 of 25 September 2015 and 74/21 of 12 December 2019")]
    [InlineData("en", "Recalling S/RES/1325 (2000)^", "Recalling Security Council resolution 1325 (2000) of 31 October 2000")]
    [InlineData("en", "under Assembly 74/21^", "under Assembly resolution 74/21 of 12 December 2019")]
    [InlineData("zh", "回顾74/21^，", "回顾其2019年12月12日第74/21号决议，")]
    [InlineData("zh", "回顾A/RES/74/21^，", "回顾其2019年12月12日第74/21号决议，")]
    [InlineData("zh", "回顾其第74/21^", "回顾其2019年12月12日第74/21号决议")]
    [InlineData("zh", "回顾大会第74/21^号决议", "回顾大会2019年12月12日第74/21号决议")]
    [InlineData("zh", "回顾大会74/21^号决议", "回顾大会2019年12月12日第74/21号决议")]
    [InlineData("zh", "回顾第74/21^号决议，", "回顾2019年12月12日第74/21号决议，")]
    [InlineData("fr", "Rappelant 74/21^,", "Rappelant sa résolution 74/21 du 12 décembre 2019,")]
    [InlineData("fr", "Rappelant sa résolution 74/21^,", "Rappelant sa résolution 74/21 du 12 décembre 2019,")]
    [InlineData("es", "Recordando 74/21^,", "Recordando su resolución 74/21, de 12 de diciembre de 2019,")]
    [InlineData("es", "Recordando su resolución 74/21^ y otras", "Recordando su resolución 74/21, de 12 de diciembre de 2019, y otras")]
    [InlineData("ru", "ссылаясь на 74/21^,", "ссылаясь на свою резолюцию 74/21 от 12 декабря 2019 года,")]
    [InlineData("ru", "ссылаясь на свою резолюцию 74/21^,", "ссылаясь на свою резолюцию 74/21 от 12 декабря 2019 года,")]
    [InlineData("ar", "إذ تشير إلى 74/21^،", "إذ تشير إلى قرارها 74/21 المؤرخ 12 كانون الأول/ديسمبر 2019،")]
    [InlineData("ar", "إذ تشير إلى قرارها 74/21^،", "إذ تشير إلى قرارها 74/21 المؤرخ 12 كانون الأول/ديسمبر 2019،")]
    public void ANumberThatWasTyped_BecomesTheCitation(string language, string typed, string written)
    {
        var (text, caret) = Typed(typed);
        var offer = CitationOffers.At(text, caret, Setting(language), None).First();
        Assert.Equal(written, Taken(text, offer));
        Assert.Contains(offer.Words, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "services that run 24/79^")]
    [InlineData("en", "Recalling its resolution 74/999^")]
    [InlineData("en", "Recalling its resolution 74/21^ of 12 December 2019")]
    [InlineData("en", "contained in A/79/23^")]
    [InlineData("en", "Recalling^ its resolution 74/21")]
    [InlineData("zh", "其2019年12月12日第74/21^号决议")]
    [InlineData("en", "Recalling its A/HRC/RES/58/21^")]
    [InlineData("en", "Recalling Human Rights Council 74/21^")]
    [InlineData("zh", "回顾其A/HRC/RES/58/21^")]
    [InlineData("fr", "l’Assemblée générale 74/21^")]
    [InlineData("xx", "74/21^")]
    public void NothingIsOffered_WhereNothingIsKnown_OrNothingIsMissing(string language, string typed)
    {
        var (text, caret) = Typed(typed);
        Assert.Empty(CitationOffers.At(text, caret, Setting(language), None));
    }

    [Fact]
    public void WhatIsCitedElsewhere_IsOfferedWithoutItsDateFirst()
    {
        var key = new CitedKey(CitedOrgan.GeneralAssembly, CitedKind.Resolution, "74/21");
        Assert.Equal(CitationForm.Dated, CitationOffers.At("74/21", 5, Setting("en"), None)[0].Form);
        Assert.Equal(CitationForm.Numbered, CitationOffers.At("74/21", 5, Setting("en"), new HashSet<CitedKey> { key })[0].Form);
        var before = "Recalling its resolution 74/21 of 12 December 2019, and under 74/21";
        Assert.Equal("its resolution 74/21", CitationOffers.At(before, before.Length, Setting("en"), None)[0].Words);
    }

    [Fact]
    public void ItsTitle_IsOfferedWhereItIsKnown()
    {
        const string typed = "Recalling its resolution 74/21";
        var title = KnownResolutions.Table.Find(new(CitedOrgan.GeneralAssembly, CitedKind.Resolution, "74/21"))!.Title("en");
        Assert.NotNull(title);
        var offer = Assert.Single(CitationOffers.At(typed, typed.Length, Setting("en"), None), offer => offer.Form == CitationForm.Titled);
        Assert.Equal($"74/21 of 12 December 2019, entitled “{title}”", offer.Words);
    }

    /// <summary>Whatever is taken, it is then cited with its date as it is known, and is not offered again.</summary>
    [Fact]
    public void WhatIsTaken_CitesWhatIsKnown()
    {
        var all = KnownResolutions.Table.All.Where(known => known.Symbol is not null && known.Key.Kind == CitedKind.Resolution).ToList();
        SeededRandom.Check(600, random =>
        {
            var (known, language) = (random.Pick(all), random.Pick(KnownResolutions.Languages));
            var number = random.Chance(0.5) && KnownResolutions.KeyOf(known.Symbol!) == known.Key ? known.Symbol! : known.Key.Number;
            var typed = $"{random.Pick(Before[language])}{number}";
            foreach (var offer in CitationOffers.At(typed, typed.Length, Setting(language), None))
            {
                var taken = Taken(typed, offer);
                var read = CitationReadingTests.Read(language, taken, CitedOrgan.GeneralAssembly).Citations;
                Assert.True(
                    offer.Form == CitationForm.Titled || read is [var only] && KnownResolutions.Table.Find(only.Key) == offer.Known && only.Date?.Day == (offer.Form == CitationForm.Numbered ? null : offer.Known.Date),
                    $"{language}: “{typed}” becomes “{taken}”, read as {string.Join(", ", read)}");
            }
        });
    }

    [Theory]
    [InlineData("en", "as set out in paragraph 5 of its resolution 74/21 of 12 December 2019", "5")]
    [InlineData("en", "paragraphs 12 (a), 14 and 15 of General Assembly resolution 74/21", "12")]
    [InlineData("en", "the third preambular paragraph of resolution 74/21", null)]
    [InlineData("en", "preambular paragraph 3 of resolution 74/21", null)]
    [InlineData("en", "paragraph 5. Recalls resolution 74/21", null)]
    [InlineData("zh", "其2019年12月12日第74/21号决议第5段", "5")]
    [InlineData("zh", "大会第74/21号决议执行部分第12和14段", "12")]
    [InlineData("zh", "大会第74/21号决议，第5段", null)]
    [InlineData("fr", "au paragraphe 5 de sa résolution 74/21", "5")]
    [InlineData("es", "los párrafos 5 a 7 de su resolución 74/21", "5")]
    [InlineData("ru", "в пункте 5 своей резолюции 74/21", "5")]
    [InlineData("ar", "في الفقرة 5 من قرارها 74/21", "5")]
    public void TheParagraphThatIsCited_IsRead(string language, string text, string? paragraph)
    {
        var place = Assert.Single(CitedPlaces.At(CitationReadingTests.Read(language, text, CitedOrgan.GeneralAssembly)));
        Assert.Equal(paragraph, place.Paragraph);
    }

    [Fact]
    public void OfTwoCitations_EachHasItsOwnParagraph() => Assert.Equal(
        ["5", null, "7"],
        CitedPlaces.At(CitationReadingTests.Read("en", "paragraph 5 of resolution 74/21, resolution 74/22 and paragraph 7 of resolution 74/23", CitedOrgan.GeneralAssembly)).Select(place => place.Paragraph));

    private static TextSetting Setting(string language) => new(language, DocumentKind.DraftResolution, null, null, new(2025, 1, 1));

    private static (string Text, int Caret) Typed(string marked) => (marked.Replace("^", "", StringComparison.Ordinal), marked.IndexOf('^', StringComparison.Ordinal));

    private static string Taken(string text, OfferedCitation offer) => text[..offer.From] + offer.Text + text[offer.To..];
}

using Drafting.Language.Citations;
using Drafting.Testing;

namespace Drafting.Language.Tests.Citations;

public class CitationWriterTests
{
    [Theory]
    [InlineData("en", "its resolution 74/21 of 12 December 2019", "General Assembly resolution 74/21 of 12 December 2019")]
    [InlineData("zh", "其2019年12月12日第74/21号决议", "大会2019年12月12日第74/21号决议")]
    [InlineData("fr", "sa résolution 74/21 du 12 décembre 2019", "résolution 74/21 de l’Assemblée générale, en date du 12 décembre 2019")]
    [InlineData("es", "su resolución 74/21, de 12 de diciembre de 2019", "resolución 74/21 de la Asamblea General, de 12 de diciembre de 2019")]
    [InlineData("ru", "свою резолюцию 74/21 от 12 декабря 2019 года", "резолюцию 74/21 Генеральной Ассамблеи от 12 декабря 2019 года")]
    [InlineData("ar", "قرارها 74/21 المؤرخ 12 كانون الأول/ديسمبر 2019", "قرار الجمعية العامة 74/21 المؤرخ 12 كانون الأول/ديسمبر 2019")]
    public void Citations_AreWrittenAsTheLanguagePrintsThem(string language, string its, string named)
    {
        var key = new CitedKey(CitedOrgan.GeneralAssembly, CitedKind.Resolution, "74/21");
        Assert.Equal(its, CitationWriter.Write(key, language, CitationForm.Dated, CitedOrgan.GeneralAssembly, KnownResolutions.Table));
        Assert.Equal(named, CitationWriter.Write(key, language, CitationForm.Dated, CitedOrgan.SecurityCouncil, KnownResolutions.Table));
        Assert.Null(CitationWriter.Write(key with { Number = "74/999" }, language, CitationForm.Dated, null, KnownResolutions.Table));
    }

    [Fact]
    public void WhatIsWritten_IsReadBack()
    {
        foreach (var language in KnownResolutions.Languages)
        {
            foreach (var known in KnownResolutions.Table.All)
            {
                ReadBack(known, language, CitationForm.Dated, known.Key.Organ);
                ReadBack(known, language, CitationForm.Dated, Another(known.Key.Organ));
            }
        }
    }

    [Fact]
    public void WhatIsWrittenShort_IsReadBack()
    {
        var all = KnownResolutions.Table.All.ToList();
        SeededRandom.Check(500, random =>
        {
            var known = random.Pick(all);
            ReadBack(known, random.Pick(KnownResolutions.Languages), CitationForm.Numbered, random.Chance(0.5) ? known.Key.Organ : Another(known.Key.Organ));
        });
    }

    [Fact]
    public void WhatIsWrittenWithItsTitle_IsReadBackWithIt()
    {
        foreach (var language in KnownResolutions.Languages)
        {
            var written = 0;
            foreach (var known in KnownResolutions.Table.All.Where(known => known.Key.Kind == CitedKind.Resolution))
            {
                // Marks of quotation within a title are read as its end, and numbers as what they cite.
                if (known.Title(language) is not { Length: > 2 } title || title.AsSpan().IndexOfAny("“”«»\"„《》/(") >= 0 || CitationWriter.Write(known.Key, language, CitationForm.Titled, known.Key.Organ, KnownResolutions.Table) is not { } words)
                    continue;
                written++;
                var read = CitationReadingTests.Read(language, words, known.Key.Organ).Citations;
                Assert.True(read is [{ Title: { } printed } only] && only.Key == known.Key && only.Date?.Day == known.Date && FoldedTitle.Of(printed.Text) == FoldedTitle.Of(title), $"{words} is read as {string.Join(", ", read)}");
            }

            Assert.True(written > 500, $"{language}: {written} titles were written.");
        }
    }

    private static CitedOrgan Another(CitedOrgan organ) => organ == CitedOrgan.GeneralAssembly ? CitedOrgan.SecurityCouncil : CitedOrgan.GeneralAssembly;

    private static void ReadBack(KnownResolution known, string language, CitationForm form, CitedOrgan speaking)
    {
        var written = CitationWriter.Write(known.Key, language, form, speaking, KnownResolutions.Table)!;
        var read = CitationReadingTests.Read(language, written, speaking).Citations;
        Assert.True(
            read is [{ IsNamed: true } only] && only.Key == known.Key && only.Date?.Day == (form == CitationForm.Numbered ? null : known.Date) && only.IsIts == (speaking == known.Key.Organ),
            $"{written} is read as {string.Join(", ", read)}");
    }
}

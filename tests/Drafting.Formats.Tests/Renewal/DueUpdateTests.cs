using System.Globalization;
using System.Text;
using Drafting.Documents;
using Drafting.Formats.Renewal;
using Drafting.Operations;

namespace Drafting.Formats.Tests.Renewal;

public class DueUpdateTests
{
    private static readonly string[] Languages = ["zh", "en", "fr", "es", "ru", "ar"];

    [Theory]
    [InlineData("zh", "请秘书长向大会第七十七届会议提交报告", "第七十七届", "第七十八届")]
    [InlineData("zh", "列入大会第七十九届会议临时议程", "第七十九届", "第八十届")]
    [InlineData("en", "at its seventy-seventh session a report", "seventy-seventh", "seventy-eighth")]
    [InlineData("en", "Seventy-ninth session", "Seventy-ninth", "Eightieth")]
    [InlineData("fr", "à sa soixante-dix-septième session, un rapport", "soixante-dix-septième", "soixante-dix-huitième")]
    [InlineData("fr", "de sa quatre-vingtième session", "quatre-vingtième", "quatre-vingt-unième")]
    [InlineData("es", "en su septuagésimo séptimo período de sesiones", "septuagésimo séptimo", "septuagésimo octavo")]
    [InlineData("ru", "на ее семьдесят седьмой сессии", "семьдесят седьмой", "семьдесят восьмой")]
    [InlineData("ru", "предварительной повестки дня своей восьмидесятой сессии", "восьмидесятой", "восемьдесят первой")]
    [InlineData("ar", "إلى الجمعية العامة في دورتها السابعة والسبعين", "السابعة والسبعين", "الثامنة والسبعين")]
    public void Sessions_AreMovedOnInTheirOwnWords(string language, string text, string old, string suggestion)
    {
        var update = Assert.Single(Find(language, text, new("75/25", new(2020, 12, 2), 75, 76)));
        Assert.Equal((DueUpdateKind.Session, old, suggestion), (update.Kind, update.Text, update.Suggestion));
        Assert.Equal(old, text.Substring(update.Start, update.Length));
    }

    [Fact]
    public void SessionNames_ReadBackInEveryLanguage()
    {
        string[] around = ["大会{0}会议", "its {0} session", "sa {0} session", "su {0} período de sesiones", "ее {0} сессии", "دورتها {0}"];
        for (var number = 60; number <= 109; number++)
        {
            foreach (var (language, words) in Languages.Zip(around))
            {
                for (var form = 0; form < (language == "ru" ? 6 : language is "zh" ? 1 : 2); form++)
                {
                    var named = Assert.Single(SessionNames.Find(string.Format(CultureInfo.InvariantCulture, words, SessionNames.Write(number, form, language)), language));
                    Assert.Equal(number, named.Number);
                    Assert.Equal(SessionNames.Write(number, form, language), SessionNames.Write(named.Number, named.Form, language));
                }
            }
        }
    }

    [Theory]
    [InlineData("en", "Recalling its resolution 74/9 of 27 November 2019 and all its previous resolutions,", "74/9 of 27 November 2019", "75/25 of 2 December 2020")]
    [InlineData("en", "Recalling resolutions 73/126 of 12 December 2018 and 74/21 of 12 December 2019,", " and 74/21 of 12 December 2019", ", 74/21 of 12 December 2019 and 75/25 of 2 December 2020")]
    [InlineData("zh", "回顾其2018年11月1日第73/8号和2019年11月7日第74/7号决议，", "和2019年11月7日第74/7", "、2019年11月7日第74/7号和2020年12月2日第75/25")]
    [InlineData("zh", "回顾其 2019 年 12 月 9 日第 74/16 号决议，", "2019 年 12 月 9 日第 74/16", "2020 年 12 月 2 日第 75/25")]
    [InlineData("fr", "Rappelant sa résolution 74/9 du 27 novembre 2019,", "74/9 du 27 novembre 2019", "75/25 du 2 décembre 2020")]
    [InlineData("es", "Recordando su resolución 74/9, de 27 de noviembre de 2019,", "74/9, de 27 de noviembre de 2019", "75/25, de 2 de diciembre de 2020")]
    [InlineData("ru", "ссылаясь на свою резолюцию 74/9 от 27 ноября 2019 года,", "74/9 от 27 ноября 2019", "75/25 от 2 декабря 2020")]
    [InlineData("ar", "إذ تشير إلى قرارها 74/9 المؤرخ 27 تشرين الثاني/نوفمبر 2019،", "74/9 المؤرخ 27 تشرين الثاني/نوفمبر 2019", "75/25 المؤرخ 2 كانون الأول/ديسمبر 2020")]
    [InlineData("es", "Recordando sus resoluciones 72/1, de 5 de diciembre de 2017 y 74/9, de 27 de noviembre de 2019,", " y 74/9, de 27 de noviembre de 2019", ", 74/9, de 27 de noviembre de 2019 y 75/25, de 2 de diciembre de 2020")]
    [InlineData("ru", "ссылаясь на свои резолюции 72/1 от 5 декабря 2017 года и 74/9 от 27 ноября 2019 года,", " и 74/9 от 27 ноября 2019", ", 74/9 от 27 ноября 2019 года и 75/25 от 2 декабря 2020")]
    [InlineData("ar", "إذ تشير إلى قراريها 72/1 المؤرخ 5 كانون الأول/ديسمبر 2017 و 74/9 المؤرخ 27 تشرين الثاني/نوفمبر 2019،", " و 74/9 المؤرخ 27 تشرين الثاني/نوفمبر 2019", " و 74/9 المؤرخ 27 تشرين الثاني/نوفمبر 2019 و 75/25 المؤرخ 2 كانون الأول/ديسمبر 2020")]
    public void TheLastResolutionOnTheSubject_GivesWayToTheEarlierTextItself(string language, string text, string old, string suggestion)
    {
        var update = Assert.Single(Find(language, text, new("75/25", new(2020, 12, 2), 75, 76)), due => due.Kind == DueUpdateKind.Resolution);
        Assert.Equal((old, suggestion), (update.Text, update.Suggestion));
    }

    [Fact]
    public void WhatSomebodyHasWrittenHimself_IsNotPointedAt()
    {
        var paragraph = new Paragraph("p", ParagraphKind.Operative, 0, null, Delta.FromText("第七十七届会议"));
        Assert.Empty(DueUpdates.Find([paragraph], new Masthead(), "zh", new(null, null, 75, 76), (id, start, length) => !(id == "p" && start == 0 && length == 5)));
    }

    [Fact]
    public void Offsets_CountEmbeds()
    {
        var text = new DeltaBuilder().Insert("请").Insert(Embed.FootnoteReference("n")).Insert("第七十七届会议").Build();
        var update = Assert.Single(DueUpdates.Find([new("p", ParagraphKind.Operative, 0, null, text)], new Masthead(), "zh", new(null, null, 75, 76), (_, _, _) => true));
        Assert.Equal((2, 5, "第七十七届"), (update.Start, update.Length, text.Slice(update.Start, update.Start + update.Length).PlainText));
    }

    [Fact]
    public void Masthead_IsMovedToTheSession_ItsItemsArePointedAt()
    {
        var due = DueUpdates.Find([], new Masthead { Session = "第七十五届会议", AgendaItems = ["34"] }, "zh", new("75/272", null, 75, 81), (_, _, _) => true);
        Assert.Equal([("session", "第八十一届会议"), ("agendaItems", null)], due.Select(update => (update.Field, update.Suggestion)));
    }

    [Fact]
    public void LinesOfAdoption_AreToGo_EachWhole_InEveryTextThatHasThem()
    {
        foreach (var pair in SuccessiveTexts.All)
        {
            var lines = pair.Older.Paragraphs.TakeWhile(p => p.Kind != ParagraphKind.Enacting).Where(p => p.Kind == ParagraphKind.Plain).ToList();
            var due = pair.Due.Where(update => update.Kind == DueUpdateKind.Adoption).ToList();
            Assert.Equal(lines.Select(p => (p.Id, p.Text.Length)), due.Select(update => (update.Paragraph!, update.Length)));
            Assert.All(due, update => Assert.Equal("", update.Suggestion));
        }
    }

    [Theory]
    [InlineData(2026, 9, 1, 80)]
    [InlineData(2026, 11, 24, 81)]
    public void TheSessionAtADay_BeginsInSeptember(int year, int month, int day, int session) => Assert.Equal(session, SessionNames.At(new(year, month, day)));

    [Fact]
    public void InTheUnitedNationsOwnTexts_PlacesLieInTheText_AndDoNotOverlap()
    {
        foreach (var pair in SuccessiveTexts.All)
        {
            foreach (var group in pair.Due.Where(update => update.Paragraph is not null).GroupBy(update => update.Paragraph))
            {
                var text = pair.Older.Paragraphs.First(p => p.Id == group.Key).Text;
                var end = 0;
                foreach (var update in group)
                {
                    Assert.True(update.Start >= end && update.Length > 0, $"{pair.Name}: {update}");
                    end = update.Start + update.Length;
                    Assert.Equal(update.Text.Replace("\uFFFC", "", StringComparison.Ordinal), text.Slice(update.Start, end).PlainText);
                }
            }
        }
    }

    [Fact]
    public void TheTableOfWhatWasPointedAt_IsTheOneInTheRepository()
    {
        if (SuccessiveTexts.All.Count == 0)
            return;
        var table = DueUpdateTable.Write(SuccessiveTexts.All);
        var path = Path.Combine(Drafting.Testing.RepositoryPaths.Root, "tests", "Drafting.Formats.Tests", "Renewal", "due-updates.md");
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_TABLES") == "1")
            File.WriteAllText(path, table, new UTF8Encoding(false));
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), table);
    }

    private static IReadOnlyList<DueUpdate> Find(string language, string text, RenewedText renewed) =>
        DueUpdates.Find([new Paragraph("p", ParagraphKind.Preambular, 0, null, Delta.FromText(text))], new Masthead(), language, renewed, (_, _, _) => true);
}

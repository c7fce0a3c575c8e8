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
    public void AgendaItems_OfADraftWhoseSessionWasSet_AreDueUntilTheyAreOthers()
    {
        var renewed = new RenewedText("75/272", null, 75, 81) { AgendaItems = ["34", "17(a)"] };
        IEnumerable<string?> Fields(params string[] items) =>
            DueUpdates.Find([], new Masthead { Session = "第八十一届会议", AgendaItems = items }, "zh", renewed, (_, _, _) => true).Select(update => update.Field);
        Assert.Equal(["agendaItems"], Fields("34", "17(a)"));
        Assert.Empty(Fields("36", "17(a)"));
        Assert.Empty(Fields());
    }

    [Fact]
    public void LinesOfAdoptionAndMeeting_AreToGo_EachWhole_InEveryTextThatHasThem()
    {
        foreach (var pair in SuccessiveTexts.All)
        {
            var head = pair.Older.Paragraphs.TakeWhile(p => p.Kind != ParagraphKind.Enacting).Where(p => p.Kind == ParagraphKind.Plain).ToList();
            var due = pair.Due.Where(update => update.Kind == DueUpdateKind.Adoption).ToList();
            Assert.Equal(head.Select(p => (p.Id, p.Text.Length)), due.Take(head.Count).Select(update => (update.Paragraph!, update.Length)));
            Assert.InRange(due.Count - head.Count, 1, 3);
            Assert.All(due, update => Assert.Equal("", update.Suggestion));
        }
    }

    [Theory]
    [InlineData("en", "Preambular", "Welcoming the meeting held in New York on 18 September 2023,")]
    [InlineData("en", "Preambular", "Noting the fund launched on 7 October 2023 in Lisbon,")]
    [InlineData("en", "Operative", "Recalls the Summit convened by the Secretary-General from 16 to 19 September 2023;")]
    [InlineData("en", "Preambular", "Recalling resolution 2024 (2011) of 14 December 2011 on the Decade 2024–2034,")]
    [InlineData("en", "Preambular", "Welcoming the 2024 Summit of the Future and the Strategic Outlook 2025,")]
    [InlineData("en", "Footnote", "Report of the Conference, New York, 17 March 2023 (A/CONF.219/2023/3).")]
    [InlineData("en", "Footnote", "Ibid., Seventy-eighth Session, Supplement No. 53 (A/78/53), chap. V, sect. A.")]
    [InlineData("en", "Operative", "Recalls paragraph 85 of its resolution 77/12 of 1 December 2022;")]
    [InlineData("en", "Operative", "Recalls the twenty-fourth special session of the General Assembly;")]
    [InlineData("en", "Preambular", "Determined to reach the Goals by 2026,")]
    [InlineData("en", "Footnote", "See CAC/COSP/2023/18, sect. I.B, resolution 10/1.")]
    [InlineData("en", "Footnote", "A/HRC/52/40.")]
    [InlineData("en", "Footnote", "Official Records of the General Assembly, Seventy-seventh Session, Supplement No. 4 (A/77/4), chap. V.")]
    [InlineData("zh", "Preambular", "欢迎2023年9月18日在纽约举行的会议，")]
    [InlineData("zh", "Preambular", "注意到2024-2034年为科学促进可持续发展国际十年，")]
    [InlineData("fr", "Preambular", "Se félicitant de la réunion tenue à New York le 18 septembre 2023,")]
    [InlineData("es", "Preambular", "Acogiendo con beneplácito la reunión celebrada el 18 de septiembre de 2023,")]
    [InlineData("ru", "Preambular", "приветствуя совещание, состоявшееся 18 сентября 2023 года,")]
    public void WhatIsPastOrOnlyNamed_IsNoUpdate(string language, string kind, string text) =>
        Assert.Empty(FindIn(Enum.Parse<ParagraphKind>(kind), language, text, new("78/25", new(2023, 12, 2), 78, 79)));

    [Theory]
    [InlineData("en", "Operative", "Looks forward to the conference, to be held in Geneva on 3 June 2025;", "3 June 2025", null)]
    [InlineData("en", "Operative", "Takes note of the report of the Committee for 2023;", "2023", null)]
    [InlineData("en", "Heading", "Budget estimates for the period from 1 July 2024", "1 July 2024", null)]
    [InlineData("en", "Operative", "Takes into account the scale of assessments for 2022;", "2022", null)]
    [InlineData("en", "Operative", "Requests the Secretary-General to report to the Committee on Information at its forty-fifth session;", "forty-fifth", null)]
    [InlineData("en", "Preambular", "Recalling its resolutions, the latest of which was resolution 2703 (2023) of 30 October 2023,", "2703 (2023) of 30 October 2023", null)]
    [InlineData("en", "Footnote", "A/AC.109/2023/10.", "A/AC.109/2023/10", "A/AC.109/2024/10")]
    [InlineData("en", "Footnote", "A/HRC/53/52.", "A/HRC/53/52", null)]
    [InlineData("en", "Footnote", "See CCW/MSP/2023/6.", "CCW/MSP/2023/6", null)]
    [InlineData("zh", "Operative", "请秘书长向新闻委员会第四十五届会议报告；", "第四十五届", null)]
    [InlineData("en", "Preambular", "Regretting that the Conference, during its 2022 session, did no work,", "2022", null)]
    [InlineData("en", "Heading", "Programme of work for 2022", "2022", null)]
    [InlineData("zh", "Operative", "表示注意到委员会2023年报告；", "2023", null)]
    [InlineData("fr", "Preambular", "Notant la session de 2022 de la Conférence,", "2022", null)]
    [InlineData("zh", "Preambular", "注意到2023年12月31日终了期间的报告，", "2023年12月31日", null)]
    [InlineData("fr", "Operative", "Attend avec intérêt la conférence qui se tiendra le 3 juin 2025;", "3 juin 2025", null)]
    [InlineData("es", "Operative", "Solicita al Secretario General que informe en su cuadragésimo quinto período de sesiones;", "cuadragésimo quinto", null)]
    [InlineData("ru", "Operative", "просит доложить на сорок пятой сессии Комитета;", "сорок пятой", null)]
    [InlineData("ar", "Operative", "تطلب إلى الأمين العام أن يقدم تقريرا إلى اللجنة في دورتها الخامسة والأربعين؛", "الخامسة والأربعين", null)]
    public void WhatBelongsToItsTime_IsPointedAt(string language, string kind, string text, string old, string? suggestion)
    {
        var update = Assert.Single(FindIn(Enum.Parse<ParagraphKind>(kind), language, text, new("78/25", new(2023, 12, 2), 78, 79)));
        Assert.Equal((old, suggestion), (update.Text, update.Suggestion));
    }

    [Fact]
    public void RecordsOfTheSession_AreMovedOnWithTheirSymbol()
    {
        var due = FindIn(ParagraphKind.Footnote, "en", "Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 23 (A/78/23).", new("78/25", new(2023, 12, 2), 78, 80));
        Assert.Equal(["Eightieth", "A/80/23"], due.Select(update => update.Suggestion));
    }

    [Fact]
    public void ReportsThatAppearEachSession_AreMovedOnFromTheSessionBeforeToo()
    {
        var due = FindIn(ParagraphKind.Footnote, "en", "Official Records of the General Assembly, Seventy-seventh Session, Supplement No. 38 (A/77/38).", new("78/25", new(2023, 12, 2), 78, 79));
        Assert.Equal(["Seventy-eighth", "A/78/38"], due.Select(update => update.Suggestion));
    }

    [Fact]
    public void ASessionReportedOn_IsPointedAt_WhereItsNoteCitesADocumentOfThatYear()
    {
        var text = new DeltaBuilder().Insert("Taking note of the report on its fifty-sixth session").Insert(Embed.FootnoteReference("n")).Insert(",").Build();
        Paragraph[] paragraphs = [new("p", ParagraphKind.Preambular, 0, null, text), new("n", ParagraphKind.Footnote, 0, "1", Delta.FromText("A/78/17."))];
        var due = DueUpdates.Find(paragraphs, new Masthead(), "en", new("78/25", new(2023, 12, 2), 78, 79), (_, _, _) => true);
        Assert.Equal(["fifty-sixth", "A/78/17"], due.Select(update => update.Text));
    }

    [Fact]
    public void AResolutionOnAnotherSubject_IsNotTakenForTheLastOnThisOne()
    {
        Paragraph[] paragraphs =
        [
            new("t", ParagraphKind.Title, 0, null, Delta.FromText("Effects of atomic radiation")),
            new("p", ParagraphKind.Preambular, 0, null, Delta.FromText("Recalling its resolution 77/282 of 26 April 2023 on building resilience through infrastructure,")),
            new("q", ParagraphKind.Preambular, 0, null, Delta.FromText("Recalling also its resolution 77/119 of 12 December 2022,")),
        ];
        var due = Assert.Single(DueUpdates.Find(paragraphs, new Masthead(), "en", new("78/72", new(2023, 12, 7), 78, 79), (_, _, _) => true));
        Assert.Equal(("77/119 of 12 December 2022", "78/72 of 7 December 2023"), (due.Text, due.Suggestion));
    }

    [Theory]
    [InlineData("en", "The right to food", "Recalling its resolution 77/264 of 23 May 2023, entitled “State of global food insecurity”,")]
    [InlineData("en", "South-South cooperation", "Reaffirming its resolution 75/291 of 15 April 2021, in which it endorsed the outcome of the Conference,")]
    [InlineData("zh", "南南合作", "重申其2021年4月15日第75/291号决议，其中认可了会议成果，")]
    public void AResolutionRecalledForItsSubjectOrWhatItDidLongAgo_IsNotTheLastOnTheSubject(string language, string title, string recalled) =>
        Assert.DoesNotContain(
            DueUpdates.Find([new("t", ParagraphKind.Title, 0, null, Delta.FromText(title)), new("p", ParagraphKind.Preambular, 0, null, Delta.FromText(recalled))], new Masthead(), language, new("78/72", new(2023, 12, 7), 78, 79), (_, _, _) => true),
            due => due.Kind == DueUpdateKind.Resolution);

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

    private static IReadOnlyList<DueUpdate> Find(string language, string text, RenewedText renewed) => FindIn(ParagraphKind.Preambular, language, text, renewed);

    private static IReadOnlyList<DueUpdate> FindIn(ParagraphKind kind, string language, string text, RenewedText renewed) =>
        DueUpdates.Find([new Paragraph("p", kind, 0, null, Delta.FromText(text))], new Masthead(), language, renewed, (_, _, _) => true);
}

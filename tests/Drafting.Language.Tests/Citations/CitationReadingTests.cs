using Drafting.Documents;
using Drafting.Language.Citations;
using Drafting.Operations;

namespace Drafting.Language.Tests.Citations;

public class CitationReadingTests
{
    [Theory]
    [InlineData("en", "Recalling its resolutions 72/7 of 17 November 2017, 73/8 of 1 November 2018 and 74/9 of 27 November 2019,", "its GA 72/7 2017-11-17 | its GA 73/8 2018-11-01 | its GA 74/9 2019-11-27")]
    [InlineData("en", "Recalling Security Council resolutions 1325 (2000) of 31 October 2000 and 1820 (2008) of 19 June 2008, and its resolution 60/1 of 16 September 2005,", "SC 1325 (2000) 2000-10-31 | SC 1820 (2008) 2008-06-19 | its GA 60/1 2005-09-16")]
    [InlineData("en", "Recalling also Human Rights Council resolution 51/18 of 6 October 2022 and all relevant resolutions of the Council,", "HRC 51/18 2022-10-06")]
    [InlineData("en", "as recognized by the Security Council in its resolution 1325 (2000),", "its SC 1325 (2000) -")]
    [InlineData("en", "the Human Rights Council, in its resolution 5/1 of 18 June 2007,", "its HRC 5/1 2007-06-18")]
    [InlineData("en", "Recalling its resolutions 3314 (XXIX) of 14 December 1974, 217 A (III) of 10 December 1948 and ES-10/20 of 13 June 2018,", "its GA 3314 (XXIX) 1974-12-14 | its GA 217 A (III) 1948-12-10 | its GA ES-10/20 2018-06-13")]
    [InlineData("en", "Recalling its resolution 76/300 A and B of 29 June 2022 and its decision 78/501 of 5 September 2023,", "its GA 76/300 A-B 2022-06-29 | its GA decision 78/501 2023-09-05")]
    [InlineData("en", "Recalling Economic and Social Council resolution 2022/1 of 7 June 2022 and Commission on Human Rights resolution 2004/16 of 16 April 2004,", "ECOSOC 2022/1 2022-06-07 | CHR 2004/16 2004-04-16")]
    [InlineData("en", "Recalling its resolution 70/1 of 25 September 2015, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”,", "its GA 70/1 2015-09-25 “Transforming our world: the 2030 Agenda for Sustainable Development”")]
    [InlineData("en", "Resolution 60/288.", "GA? 60/288 -")]
    [InlineData("en", "Resolution 70/1 and resolution 69/313, annex.", "GA? 70/1 - | GA? 69/313 -")]
    [InlineData("en", "on services that run 24/7, as A/79/23 and A/HRC/53/52 say, of 3/4 of all,", "")]
    [InlineData("en", "Recalling its resolution 70/1, on services that run 24/7,", "its GA 70/1 -")]
    [InlineData("en", "Recalling Economic and Social Commission for Asia and the Pacific resolution 72/7 of 19 May 2016,", "Other 72/7 2016-05-19")]
    [InlineData("zh", "回顾其2017年11月17日第72/7号、2018年11月1日第73/8号和2019年11月27日第74/9号决议，", "its GA 72/7 2017-11-17 | its GA 73/8 2018-11-01 | its GA 74/9 2019-11-27")]
    [InlineData("zh", "回顾安全理事会 2000 年 10 月 31 日第 1325(2000)号和大会 2005 年 9 月 16 日第 60/1 号决议，", "SC 1325 (2000) 2000-10-31 | GA 60/1 2005-09-16")]
    [InlineData("zh", "又回顾人权理事会2022年10月6日第51/18号决议及其后各项决议，", "HRC 51/18 2022-10-06")]
    [InlineData("zh", "人权理事会在其2007年6月18日第5/1号决议中，", "its HRC 5/1 2007-06-18")]
    [InlineData("zh", "回顾其2022年6月29日第76/300 A和B号决议和2023年9月5日第78/501号决定，", "its GA 76/300 A-B 2022-06-29 | its GA decision 78/501 2023-09-05")]
    [InlineData("zh", "回顾其2015年9月25日题为“变革我们的世界：2030年可持续发展议程”的第70/1号决议，", "its GA 70/1 2015-09-25 “变革我们的世界：2030年可持续发展议程”")]
    [InlineData("zh", "回顾安全理事会关于维护国际和平与安全的2015年12月9日第2250(2015)号和关于青年、和平与安全的2018年6月6日第2419(2018)号决议，", "SC 2250 (2015) 2015-12-09 | SC 2419 (2018) 2018-06-06")]
    [InlineData("zh", "第60/288号决议。", "GA? 60/288 -")]
    [InlineData("zh", "关切自其第47/19、48/16和49/9号决议通过以来，", "its GA 47/19 - | its GA 48/16 - | its GA 49/9 -")]
    [InlineData("zh", "联合国环境大会2019年3月15日第4/1号决议", "Other 4/1 2019-03-15")]
    [InlineData("zh", "经济及社会理事会2023年7月26日关于大会关于四年度全面政策审查的第75/233号决议执行进展情况的第2023/31号决议，", "GA 75/233 - | ECOSOC? 2023/31 -")]
    [InlineData("zh", "强调大会关于设立人权理事会的2006年3月15日第60/251号决议的相关规定，", "GA 60/251 2006-03-15")]
    [InlineData("zh", "重申其关于联合国系统发展方面业务活动四年度全面政策审查，包括其一般准则的2020年12月21日第75/233号决议，", "its GA 75/233 2020-12-21")]
    [InlineData("en", "Resolutions 52/214, sect. C, para. 3; 55/222, sect. III, para. 12; and 57/283 B, sect. III.", "GA? 52/214 - | GA? 55/222 - | GA? 57/283 B -")]
    [InlineData("fr", "Rappelant ses résolutions 65/49 du 8 décembre 2010 et 67/31 du 3 décembre 2012,", "its GA 65/49 2010-12-08 | its GA 67/31 2012-12-03")]
    [InlineData("fr", "Rappelant les résolutions 1325 (2000) et 1820 (2008) du Conseil de sécurité, en date du 19 juin 2008,", "SC 1325 (2000) - | SC 1820 (2008) 2008-06-19")]
    [InlineData("fr", "Rappelant la résolution 51/18 du Conseil des droits de l’homme, en date du 6 octobre 2022,", "HRC 51/18 2022-10-06")]
    [InlineData("fr", "Rappelant également sa résolution 70/1 du 25 septembre 2015, intitulée « Transformer notre monde : le Programme de développement durable à l’horizon 2030 »,", "its GA 70/1 2015-09-25 “Transformer notre monde : le Programme de développement durable à l’horizon 2030”")]
    [InlineData("fr", "Rappelant les résolutions 237 (1967) et 259 (1968) du Conseil de sécurité, en date du 14 juin 1967 et du 27 septembre 1968,", "SC 237 (1967) 1967-06-14 | SC 259 (1968) 1968-09-27")]
    [InlineData("fr", "Notant que, dans sa résolution 45/12, le Conseil des droits de l’homme a décidé", "its HRC? 45/12 -")]
    [InlineData("en", "Welcomes decision Assembly/AU/Decl. 8 (XXXII) of the Assembly,", "Other decision 8 (XXXII) -")]
    [InlineData("en", "Recalling Commission on the Status of Women resolutions 49/7 of 11 March 2005 and 56/4 of 9 March 2012,", "Other 49/7 2005-03-11 | Other 56/4 2012-03-09")]
    [InlineData("zh", "并回顾人权理事会2014年9月25日第27/13号、\uFFFC 2015年10月1日第30/4号决议，", "HRC 27/13 2014-09-25 | HRC 30/4 2015-10-01")]
    [InlineData("ru", "ссылаясь на принятую Советом по правам человека резолюцию 32/19 от 1 июля 2016 года,", "HRC 32/19 2016-07-01")]
    [InlineData("ar", "وإذ تشير إلى قراريهــا دإط-10/15 المـــؤرخ 20 تمــوز/يوليــه 2004 ودإط-10/17 المؤرخ 15 كانون الأول/ديسمبر 2006،", "its GA ES-10/15 2004-07-20 | its GA ES-10/17 2006-12-15")]
    [InlineData("es", "Recordando sus resoluciones 65/49, de 8 de diciembre de 2010, y 67/31, de 3 de diciembre de 2012,", "its GA 65/49 2010-12-08 | its GA 67/31 2012-12-03")]
    [InlineData("es", "Recordando la resolución 51/18 del Consejo de Derechos Humanos, de 6 de octubre de 2022,", "HRC 51/18 2022-10-06")]
    [InlineData("es", "Recordando las resoluciones del Consejo de Seguridad 1325 (2000), de 31 de octubre de 2000, y 1820 (2008), de 19 de junio de 2008,", "SC 1325 (2000) 2000-10-31 | SC 1820 (2008) 2008-06-19")]
    [InlineData("ru", "ссылаясь на свои резолюции 65/49 от 8 декабря 2010 года и 67/31 от 3 декабря 2012 года,", "its GA 65/49 2010-12-08 | its GA 67/31 2012-12-03")]
    [InlineData("ru", "ссылаясь на резолюцию 51/18 Совета по правам человека от 6 октября 2022 года и свое решение 78/501 от 5 сентября 2023 года,", "HRC 51/18 2022-10-06 | its GA decision 78/501 2023-09-05")]
    [InlineData("ru", "ссылаясь на резолюции Совета Безопасности 1325 (2000) от 31 октября 2000 года и 1820 (2008) от 19 июня 2008 года,", "SC 1325 (2000) 2000-10-31 | SC 1820 (2008) 2008-06-19")]
    [InlineData("ar", "إذ تشير إلى قراراتها 65/49 المؤرخ 8 كانون الأول/ديسمبر 2010 و 67/31 المؤرخ 3 كانون الأول/ ديسمبر 2012،", "its GA 65/49 2010-12-08 | its GA 67/31 2012-12-03")]
    [InlineData("ar", "وإذ تشير إلى قراري مجلس الأمن 1325 (2000) المؤرخ 31 تشرين الأول/أكتوبر 2000 و 1820 (2008) المؤرخ 19 حزيران/يونيه 2008،", "SC 1325 (2000) 2000-10-31 | SC 1820 (2008) 2008-06-19")]
    [InlineData("ar", "وإذ تشير إلى قرار مجلس حقوق الإنسان 51/18 المؤرخ 6 تشرين الأول/أكتوبر 2022 وإلى قرارها 217 ألف (د-3) المؤرخ 10 كانون الأول/ديسمبر 1948،", "HRC 51/18 2022-10-06 | its GA 217 A (III) 1948-12-10")]
    [InlineData("ru", "подтверждая свою резолюцию 70/1 «Преобразование нашего мира» от 25 сентября 2015 года, в которой", "its GA 70/1 2015-09-25 “Преобразование нашего мира”")]
    [InlineData("es", "la decisión del Consejo de Derechos Humanos contenida en su resolución 48/11, de 8 de octubre de 2021,", "its GA? 48/11 2021-10-08")]
    [InlineData("ar", "وإذ تشير إلى قرارها ٧٤/٢١ المؤرخ ١٢ كانون الأول/ديسمبر ٢٠١٩،", "its GA 74/21 2019-12-12")]
    [InlineData("fr", "les résolutions 2004/16 et 2005/5 de la Commission des droits de l’homme, en date des 16 avril 2004\uFFFC et 14 avril 2005\uFFFC respectivement,", "CHR 2004/16 2004-04-16 | CHR 2005/5 2005-04-14")]
    [InlineData("ar", "وإذ تشير إلى مقررها 78/501 المؤرخ 5 أيلول/سبتمبر 2023،", "its GA decision 78/501 2023-09-05")]
    public void Citations_AreReadFromRunningText(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Read(language, text).Citations.Select(Said)));

    [Theory]
    [InlineData("en", "Recalling Article 51 of the Charter of the United Nations and document A/HRC/53/52,", "CharterArticle 51 | Document A/HRC/53/52")]
    [InlineData("en", "A/71/982–S/2017/600, annex.", "Document A/71/982 | Document S/2017/600")]
    [InlineData("en", "United Nations, Treaty Series, vol. 729, No. 10485.", "Treaty 729, 10485")]
    [InlineData("zh", "联合国，《条约汇编》，第2896卷，第50518号。", "Treaty 2896, 50518")]
    [InlineData("zh", "根据《联合国宪章》第五十一条，", "CharterArticle 五十一")]
    [InlineData("fr", "Nations Unies, Recueil des Traités, vol. 729, no 10485.", "Treaty 729, 10485")]
    [InlineData("ru", "United Nations, Treaty Series, vol. 2970, No. 51633.", "Treaty 2970, 51633")]
    public void OtherDocuments_AreRead(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", CitedPlaces.At(Read(language, text)).Select(place => $"{place.Document!.Kind} {place.Document.Name}")));

    [Fact]
    public void Places_SayWhatIsKnown()
    {
        var place = Assert.Single(CitedPlaces.At(Read("en", "Recalling its resolution 74/21 of 12 December 2019,")));
        Assert.Equal(("74/21 of 12 December 2019", "A/RES/74/21", new DateOnly(2019, 12, 12)), ("Recalling its resolution 74/21 of 12 December 2019,".Substring(place.Start, place.Length), place.Symbol, place.Known!.Date));
        Assert.Equal("Follow-up to the Declaration and Programme of Action on a Culture of Peace", place.Known.Title("en"));
    }

    internal static Reading Read(string language, string text, CitedOrgan? speaking = null) =>
        new(new Paragraph("p", ParagraphKind.Preambular, 0, null, Delta.FromText(text)), new(language, DocumentKind.DraftResolution, speaking is { } organ ? OrganNames.Write(organ, language) : null, null, OfficialTexts.Today));

    private static string Said(Citation citation)
    {
        var organ = citation.Organ switch
        {
            CitedOrgan.GeneralAssembly => "GA",
            CitedOrgan.SecurityCouncil => "SC",
            CitedOrgan.HumanRightsCouncil => "HRC",
            CitedOrgan.EconomicAndSocialCouncil => "ECOSOC",
            CitedOrgan.CommissionOnHumanRights => "CHR",
            var other => other.ToString(),
        };
        return $"{(citation.IsIts ? "its " : "")}{organ}{(citation.IsNamed ? "" : "?")} {(citation.Kind == CitedKind.Decision ? "decision " : "")}{citation.Number} {citation.Date?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-"}{(citation.Title is { } title ? $" “{title.Text}”" : "")}";
    }
}

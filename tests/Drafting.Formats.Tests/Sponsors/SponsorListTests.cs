using System.Text.Json;
using Drafting.Documents;
using Drafting.Formats.Html;
using Drafting.Formats.PlainText;
using Drafting.Formats.Sponsors;
using Drafting.Formats.Tests.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Sponsors;

/// <summary>The line above a draft in six languages.</summary>
public class SponsorListTests
{
    private sealed record Vector(string Language, string[] Names, string Joined);

    [Fact]
    public void Names_AreJoinedAsTheClientJoinsThem()
    {
        var vectors = JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(RepositoryPaths.InRepository("tests", "vectors", "joined-names.json")), JsonSerializerOptions.Web)!;
        Assert.All(vectors, vector => Assert.Equal(vector.Joined, SponsorList.Joined(vector.Names, vector.Language)));
    }

    [Theory]
    [InlineData("zh", "科特迪瓦、法国和土耳其：决议草案")]
    [InlineData("en", "Côte d’Ivoire, France and Türkiye: draft resolution")]
    [InlineData("fr", "Côte d’Ivoire, France et Türkiye : projet de résolution")]
    [InlineData("es", "Côte d’Ivoire, Francia y Türkiye: proyecto de resolución")]
    [InlineData("ru", "Кот-д’Ивуар, Турция и Франция: проект резолюции")]
    [InlineData("ar", "تركيا، فرنسا وكوت ديفوار: مشروع قرار")]
    public void Line_IsOrderedAndJoinedAsTheLanguageDoes(string language, string expected) =>
        Assert.Equal(Plain(expected), Plain(SponsorList.Line(Draft("TUR", "CIV", "FRA"), language)!));

    [Theory]
    [InlineData("CHL ITA", "Chile e Italia")]
    [InlineData("CHL HUN", "Chile y Hungría")]
    [InlineData("CHL IRN", "Chile e Irán (República Islámica del)")]
    public void Spanish_SaysEBeforeI(string codes, string expected) => Assert.Equal(expected, SponsorList.Joined(SponsorList.Names(Draft(codes.Split(' ')).Sponsors, "es"), "es"));

    [Theory]
    [InlineData("en", "Uganda (on behalf of the States Members of the United Nations that are members of the Group of 77 and China) and Ukraine: draft resolution")]
    [InlineData("zh", "乌干达(代表作为77国集团成员的联合国会员国和中国)和乌克兰：决议草案")]
    public void Group_StandsBehindWhoPresentsIt(string language, string expected)
    {
        var draft = Draft("UKR");
        draft = draft with { Sponsors = draft.Sponsors.Add(new("UGA", SponsorRole.Main, DateTimeOffset.UnixEpoch, null, "g77")) };
        Assert.Equal(expected, SponsorList.Line(draft, language));
    }

    [Fact]
    public void Groups_ArePrintedInEveryLanguage() => Assert.All(SponsorGroups.All, group =>
    {
        Assert.Equal(Delegations.Languages.Order(), group.Phrases.Keys.Order());
        Assert.Equal(6, group.Phrases.Values.Where(phrase => phrase.Length > 0).Distinct().Count());
        Assert.Equal(6, group.Names.Values.Where(name => name.Length > 0).Distinct().Count());
    });

    [Fact]
    public void EveryLanguage_HasItsOwnNoteAndItsOwnOfficers() => Assert.All(Enum.GetValues<ProponentKind>().Except([ProponentKind.Sponsors]), kind =>
    {
        Assert.Equal(6, Delegations.Languages.Select(language => SponsorList.Note(Draft("KAZ") with { Stage = Stage.Tabled }, language)).OfType<string>().Distinct().Count());
        var lines = Delegations.Languages.Select(language => SponsorList.SubmittedBy(new(kind, kind == ProponentKind.Body ? "X" : null), language)!).ToList();
        Assert.Equal(6, lines.Distinct().Count());
    });

    [Theory]
    [InlineData(Stage.Final, true, false, null, null)]
    [InlineData(Stage.Tabled, true, false, "*", "提案国名单如有任何变化，将在会议正式记录中予以反映。")]
    [InlineData(Stage.Issued, true, false, "*", "提案国名单如有任何变化，将在会议正式记录中予以反映。")]
    [InlineData(Stage.Issued, false, false, null, null)]
    [InlineData(Stage.Adopted, true, false, null, null)]
    [InlineData(Stage.Tabled, true, true, "*", null)]
    public void Asterisk_StandsWhileAPrintedListMayChange_OnceOnly(Stage stage, bool isOpen, bool hasOwnNote, string? mark, string? note)
    {
        var draft = Draft("KAZ") with { Stage = stage, Sponsorship = new(isOpen, null, DateTimeOffset.UnixEpoch, null) };
        if (hasOwnNote)
            draft = draft with { Order = ["n"], Paragraphs = draft.Paragraphs.Add("n", new(new("n", ParagraphKind.Footnote, 0, "*", Delta.FromText("名单")), false, false, new(0, DateTimeOffset.UnixEpoch, null, null))) };
        Assert.Equal((mark, note), (SponsorList.Mark(draft, "zh"), SponsorList.Note(draft, "zh")));
        Assert.Null(SponsorList.Note(draft with { Proponent = new(ProponentKind.President, null) }, "zh"));
    }

    [Fact]
    public void PresidentsText_SaysSo() =>
        Assert.Equal("大会主席提交的决议草案", SponsorList.Line(Draft() with { Proponent = new(ProponentKind.President, null) }, "zh"));

    [Fact]
    public void SeedsSponsors_ArePrintedAsTheSeedsHaveThem()
    {
        var documents = RepositoryPaths.Seeds.Select(path => Seeds.Document(Path.GetFileName(path)[..3])).Where(document => document.Sponsors.Count > 1).ToList();
        Assert.Equal([8, 73], documents.Select(document => document.Sponsors.Count).Order());
        Assert.All(documents, document =>
        {
            Assert.Empty(document.UnresolvedSponsors);
            var names = SponsorList.Names(Draft([.. document.Sponsors.Select(sponsor => sponsor.Code).Reverse()]).Sponsors, document.Language);
            Assert.Equal(document.Sponsors.Select(sponsor => sponsor.Name.Replace(" ", "", StringComparison.Ordinal)), names);
        });
    }

    [Theory]
    [InlineData("zh", "增编", "阿尔巴尼亚和中国")]
    [InlineData("ru", "Добавление", "Албания и Китай")]
    public void Addendum_IsADocumentInTheLanguageAsked(string language, string heading, string names)
    {
        var draft = Draft("KAZ") with { Masthead = new() { Organ = "大会", Session = "第七十九届会议", AgendaItems = ["14"], Symbol = "A/79/L.57" } };
        var addendum = new Addendum(1, "A/79/L.57/Add.1", 9, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), null, Draft("CHN", "ALB").Sponsors);
        var text = TextExport.Write(AddendumDocument.Of(draft, addendum, language));
        Assert.Contains("A/79/L.57/Add.1", text, StringComparison.Ordinal);
        Assert.Contains($"{heading}\n", text, StringComparison.Ordinal);
        Assert.Contains($"{names}\n\n", text, StringComparison.Ordinal);
        Assert.Equal(language == "zh", text.Contains("第七十九届会议", StringComparison.Ordinal));
    }

    /// <summary>A draft of which the title is not there yet has sponsors all the same.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Sponsors_ArePrintedWithoutATitleToo(int paragraphs)
    {
        var document = new ExportedDocument
        {
            Language = "en",
            Title = "Rivers",
            Masthead = new(),
            Sponsors = ["Chad", "Mali"],
            Paragraphs = [.. Enumerable.Range(0, paragraphs).Select(_ => new ExportedParagraph("p1", ParagraphKind.Operative, 0, "1.", Delta.FromText("Decides.")))],
        };
        Assert.Contains("Chad and Mali: draft resolution", TextExport.Write(document), StringComparison.Ordinal);
        Assert.Contains("Chad and Mali: draft resolution", HtmlExport.Write(document), StringComparison.Ordinal);
    }

    private static Draft Draft(params string[] codes) => new()
    {
        Id = "d",
        Title = "标题",
        Language = "zh",
        Sponsors = [.. codes.Select(code => new Sponsor(code, SponsorRole.Co, DateTimeOffset.UnixEpoch, null))],
    };

    private static string Plain(string text) => text.Replace('’', '\'');
}

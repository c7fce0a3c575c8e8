using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>Texts under negotiation: what is in brackets, and numbers that only negotiators write.</summary>
public class NegotiationTextTests
{
    private static string[] Shown(string text) =>
        [.. PlainTextImporter.Import(text).Paragraphs.Select(paragraph => $"{paragraph.Kind} {paragraph.Level} {paragraph.Label} | {paragraph.Text.PlainText}")];

    private static string? Case(string name) => RepositoryPaths.TryFindSharedCase($"txt/{name}.txt", out var path) ? File.ReadAllText(path) : null;

    [Fact]
    public void Import_OfBracketedParagraphs_KeepsKindAndNumber()
    {
        if (Case("t01-brackets") is not { } text)
            return;
        Assert.Equal(
            [
                "Title 0  | Protection of shared rivers", "Enacting 0  | The General Assembly,", "Preambular 0  | Recalling its resolution 72/7 of 17 November 2017,",
                "Preambular 0  | [Welcoming the offer of one State to host a meeting,]", "Operative 0 1. | Decides to meet;",
                "Operative 0 2. | [Also decides to fund the meeting from the regular budget;]",
                "Operative 0 2 bis. | [Further decides to fund the meeting from voluntary contributions;]",
                "Operative 0 3. | [Requests] [Invites] the Secretary-General to report:", "Sub 1 (a) | [orally;]", "Sub 1 (b) | in writing;", "Operative 0 4. | [Decides to remain seized.]",
            ],
            Shown(text));
    }

    [Fact]
    public void Import_OfAlternativeNumbers_KeepsThem()
    {
        if (Case("t04-alt-labels") is not { } text)
            return;
        Assert.Equal(
            [
                "Operative 0 1. | Decides to meet;", "Operative 0 1A. | Decides to fund;", "Operative 0 2 alt. | Decides not to fund;", "Operative 0 2 (alt 1). | Decides to postpone;",
                "Operative 0 OP3. | Requests a report;", "Preambular 0 PP5 bis | Recalling the Charter,", "Operative 0 4.1 | Invites States;", "Operative 0 5.(a)(i) | Requests a study.",
            ],
            Shown(text)[3..]);
    }

    [Fact]
    public void Import_OfFullWidthNumbers_ReadsThem()
    {
        if (Case("t09-fullwidth") is not { } text)
            return;
        Assert.Equal(
            ["Operative 0 １． | 决定召开会议：", "Sub 1 （ａ） | 在日内瓦；", "Sub 1 （ｂ） | 在内罗毕；", "Operative 0 ２． | 请秘书长提出报告。"],
            Shown(text)[2..]);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("【", "】")]
    [InlineData("［", "］")]
    [InlineData("[[", "]]")]
    public void Import_OfChineseBrackets_KeepsKindAndNumber(string open, string close)
    {
        var text = $"大会，\n\n{open}回顾其第72/7号决议，{close}\n\n1. 决定召开会议；\n\n{open}2. 又决定由经常预算供资；{close}\n\n{open}2之二. 还决定由自愿捐款供资；\n\n"
            + $"3. 请秘书长提出报告；{close}\n\n{open}(a) 口头；{close}\n\n4. {open}请{close}{open}邀请{close}各国参加。";
        Assert.Equal(
            [
                $"Preambular 0  | {open}回顾其第72/7号决议，{close}", "Operative 0 1. | 决定召开会议；", $"Operative 0 2. | {open}又决定由经常预算供资；{close}",
                $"Operative 0 2之二. | {open}还决定由自愿捐款供资；", $"Operative 0 3. | 请秘书长提出报告；{close}", $"Sub 1 (a) | {open}口头；{close}", $"Operative 0 4. | {open}请{close}{open}邀请{close}各国参加。",
            ],
            Shown(text)[1..]);
    }

    [Fact]
    public void Import_OfBracketsOnWrappedLines_JoinsNoneToTheNext()
    {
        const string Text = """
            The General Assembly,

            Recalling its resolution 72/7 of 17 November 2017 on the protection of all
            rivers that are shared by two or more States and on their joint management,

            [Welcoming the offer of one State to host a meeting of all States that share
            a river, and of their commissions, in the course of the coming year,]
            [Noting with appreciation the work of the commissions for shared rivers, and
            of [all] other bodies that work for their protection and joint management,]

            1. Decides to hold a meeting of all States that share a river with another,
            and of their commissions, in the course of the coming year;
            [2. Also decides that the meeting shall be financed from the regular budget
            of the Organization, and within the resources that have been appropriated;]
            [2 alt. Also decides that the meeting shall be financed from contributions
            that are made for that purpose;]
            3. Requests the Secretary-General to report on the meeting to the Assembly
            at its next session.
            """;
        Assert.Equal(
            ["Preambular", "Preambular [Welcoming", "Preambular [Noting", "Operative 1.", "Operative 2.", "Operative 2 alt.", "Operative 3."],
            PlainTextImporter.Import(Text).Paragraphs.Skip(1).Select(paragraph =>
                $"{paragraph.Kind} {paragraph.Label}{(paragraph.Kind == ParagraphKind.Preambular && paragraph.Text.PlainText[0] == '[' ? paragraph.Text.PlainText.Split(' ')[0] : "")}".Trim()));
    }

    [Theory]
    [InlineData("A. General matters")]
    [InlineData("II. Means of implementation")]
    [InlineData("[B. Financing]")]
    public void Import_OfASectionsLabel_MakesAHeading(string heading) =>
        Assert.Contains($"Heading 0  | {heading}", Shown($"The General Assembly,\n\nRecalling its resolutions,\n\n1. Decides to meet;\n\n{heading}\n\n2. Requests a report."));

    [Theory]
    [InlineData("zh", "大会，\n\n1. 决定召开会议；\n\n一、总则\n\n2. 请秘书长提出报告。", "一、总则")]
    [InlineData("ru", "Генеральная Ассамблея,\n\n1. постановляет провести совещание;\n\nБ. Общие вопросы\n\n2. просит представить доклад.", "Б. Общие вопросы")]
    [InlineData("ar", "إن الجمعية العامة،\n\n1 - تقرر عقد اجتماع؛\n\nثانيا - مسائل عامة\n\n2 - تطلب تقريرا.", "ثانيا - مسائل عامة")]
    public void Import_OfASectionsLabel_MakesAHeadingInOtherScripts(string language, string text, string heading)
    {
        var document = PlainTextImporter.Import(text);
        Assert.Equal(language, document.Language);
        Assert.Equal(heading, document.Paragraphs.Single(paragraph => paragraph.Kind == ParagraphKind.Heading).Text.PlainText);
    }

    [Fact]
    public void Import_OfALetteredListAfterAColon_MakesSubParagraphs() => Assert.Equal(
        ["Operative 0 1. | Invites to the meeting:", "Sub 1 A. | All Member States;", "Sub 1 B. | The specialized agencies;", "Operative 0 2. | Requests a report."],
        Shown("The General Assembly,\n\n1. Invites to the meeting:\n\nA. All Member States;\n\nB. The specialized agencies;\n\n2. Requests a report.")[1..]);

    [Fact]
    public void Import_OfABracketAlone_KeepsItAndMakesNoHeading()
    {
        var paragraphs = PlainTextImporter.Import("The General Assembly,\n\n1. Decides to meet;\n\n[\n\n2. Requests a report;\n\n]\n\n3. Decides to remain seized.").Paragraphs;
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.Kind == ParagraphKind.Heading);
        Assert.Equal(["[", "]"], paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Plain).Select(paragraph => paragraph.Text.PlainText));
    }
}

using Drafting.Documents;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.PlainText;
using Drafting.Formats.Sponsors;
using Drafting.Operations;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Add.1 as a Word file in the six languages.</summary>
public class AddendumDocxTests
{
    private static readonly string[] Codes = ["KHM", "CIV", "AZE", "CRI", "PSE", "BLR"];

    private static readonly Draft Issued = new()
    {
        Id = "d",
        Title = "联合国同上海合作组织的合作",
        Language = "zh",
        Masthead = new() { Organ = "大会", Session = "第七十五届会议", AgendaItems = ["130(s)"], AgendaTitles = ["联合国同各区域组织的合作"], Symbol = "A/75/L.69" },
    };

    private static readonly Addendum First = new(
        1, "A/75/L.69/Add.1", 9, new DateTimeOffset(2026, 11, 24, 23, 59, 0, TimeSpan.Zero), null, [.. Codes.Select(code => new Sponsor(code, SponsorRole.Co, DateTimeOffset.UnixEpoch, null))]);

    internal static byte[] Written(string language) => DocxExport.Write(AddendumDocument.Of(Issued, First, language));

    internal static string Names(string language) => SponsorList.Joined(SponsorList.Names(First.Sponsors, language), language);

    [Theory]
    [InlineData("zh", "24 November 2026", "增编", "大会")]
    [InlineData("en", "24 November 2026", "Addendum", "General Assembly")]
    [InlineData("fr", "24 novembre 2026", "Additif", "Assemblée générale")]
    [InlineData("es", "24 de noviembre de 2026", "Adición", "Asamblea General")]
    [InlineData("ru", "24 November 2026", "Добавление", "Генеральная Ассамблея")]
    [InlineData("ar", "24 November 2026", "إضافة", "الجمعية العامة")]
    public void Addendum_IsAValidWordFile_WithTheDateOfTheLanguagesMastheads(string language, string date, string heading, string organ)
    {
        var file = Written(language);
        DocxFiles.AssertValid(file, language);
        var xml = DocxFiles.Text(file);
        Assert.Contains($">{date}<", xml, StringComparison.Ordinal);
        Assert.Contains($">{heading}<", xml, StringComparison.Ordinal);
        Assert.True(DocxImporter.TryImport(file, null, language, out var read, out _));
        Assert.Equal(("A/75/L.69/Add.1", "2026-11-24", organ), (read!.Masthead.Symbol, read.Masthead.Date, read.Masthead.Organ));
        Assert.Equal(Names(language), read.Paragraphs[^1].Text.PlainText);
        // Of the masthead, what is known in Chinese alone stands in Chinese only.
        Assert.Equal(language == "zh", read.Masthead.Session is not null);
    }

    [Fact]
    public void EveryDay_IsReadAsItIsPrinted() => Assert.All(Delegations.Languages, language =>
    {
        for (var day = new DateOnly(2027, 1, 1); day.Year == 2027; day = day.AddDays(1))
            Assert.Equal($"{day:yyyy-MM-dd}", Dates.Whole(Dates.Printed(day, language)));
    });
}

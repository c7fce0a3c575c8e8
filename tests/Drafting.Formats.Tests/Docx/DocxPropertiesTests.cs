using System.IO.Compression;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Tests.AkomaNtoso;
using Drafting.Operations;

namespace Drafting.Formats.Tests.Docx;

/// <summary>What a document says of itself beside its text goes out to Word and comes back: compared with the file that it came from, not with our own reading alone.</summary>
public class DocxPropertiesTests
{
    [Fact]
    public void OfficialFiles_KeepTheirProperties()
    {
        foreach (var path in UnitedNationsFiles.Paths)
        {
            var name = Path.GetFileName(path);
            var document = UnitedNationsFiles.Import(path);
            Assert.True(DocxImporter.TryImport(DocxExport.Write(ExportedDocument.Of(document)), "other name.docx", null, out var read, out _), name);
            AssertSame(document, read!, name);
            var source = XDocument.Load(path).Descendants().ToLookup(element => element.Name.LocalName);
            Assert.Equal(source["docNumber"].First().Value.Trim(), read!.Symbol);
            Assert.Equal(source["FRBRdate"].First(date => (string?)date.Attribute("name") == "adoption").Attribute("date")!.Value[..10], read.Masthead.AdoptedOn);
            Assert.Equal(source["session"].First().Value.Trim(), read.Masthead.Session);
            Assert.Equal(source["authorialNote"].Count(), read.Paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Footnote));
            if (source["step"].Any(step => (string?)step.Attribute("outcome") is "draftResolution" && !string.IsNullOrWhiteSpace((string?)step.Attribute("by"))))
                Assert.NotEmpty(read.Sponsors.Select(sponsor => sponsor.Name).Concat(read.UnresolvedSponsors));
        }
    }

    [Fact]
    public void AnyDocument_KeepsItsProperties() => Testing.SeededRandom.Check(100, random =>
    {
        var document = RandomDocuments.Next(random);
        var (sponsored, printed) = (document with { Kind = DocumentKind.Resolution }, document with { Kind = DocumentKind.Letter });
        foreach (var one in new[] { sponsored, printed }.Where(one => one.Paragraphs.Count > 0))
        {
            Assert.True(DocxImporter.TryImport(DocxExport.Write(ExportedDocument.Of(one)), null, one.Language, out var read, out _));
            Assert.Equal((one.Kind, one.Masthead.AdoptedOn, one.Masthead.AdoptionNote), (read!.Kind, read.Masthead.AdoptedOn, read.Masthead.AdoptionNote));
            Assert.Equal(one.Sponsors, read.Sponsors);
            Assert.Equal(one.UnresolvedSponsors, read.UnresolvedSponsors);
        }
    });

    [Fact]
    public void SponsorLineChangedInWord_IsBelieved()
    {
        var document = Draft();
        var file = Edited(DocxExport.Write(ExportedDocument.Of(document)), text => text.Replace("China and India", "China and Kenya", StringComparison.Ordinal));
        Assert.True(DocxImporter.TryImport(file, null, "en", out var read, out _));
        Assert.Equal(["CHN", "KEN"], read!.Sponsors.Select(sponsor => sponsor.Code));
    }

    [Theory]
    [InlineData(DocumentKind.DraftResolution)]
    [InlineData(DocumentKind.Resolution)]
    public void SponsorsForAGroup_AndThoseWhoJoined_StayWhatTheyAre(DocumentKind kind)
    {
        var group = SponsorGroups.FindByName("Group of 77 and China")!.Code;
        var document = Draft() with
        {
            Kind = kind,
            Sponsors =
            [
                new("BOL", "Bolivia (Plurinational State of)"),
                new("UGA", "Uganda (on behalf of the States Members of the United Nations that are members of the Group of 77 and China)", group),
                new("VNM", "Viet Nam", IsAdditional: true),
            ],
        };
        Assert.True(DocxImporter.TryImport(DocxExport.Write(ExportedDocument.Of(document)), null, "en", out var read, out _));
        Assert.Equal(document.Sponsors, read!.Sponsors);
    }

    [Fact]
    public void LineOfAdoptionChangedInWord_IsBelieved()
    {
        var draft = Draft();
        var document = draft with
        {
            Kind = DocumentKind.Resolution,
            Masthead = draft.Masthead with { AdoptedOn = "2026-11-30", AdoptionNote = "without a vote" },
            Paragraphs = [new("a", ParagraphKind.Plain, 0, null, Delta.FromText("Resolution adopted by the General Assembly on 30 November 2026")), .. draft.Paragraphs],
        };
        var file = DocxExport.Write(ExportedDocument.Of(document));
        Assert.True(DocxImporter.TryImport(file, null, "en", out var same, out _));
        Assert.Equal(("2026-11-30", "without a vote"), (same!.Masthead.AdoptedOn, same.Masthead.AdoptionNote));
        Assert.True(DocxImporter.TryImport(Edited(file, text => text.Replace("30 November", "1 December", StringComparison.Ordinal)), null, "en", out var read, out _));
        Assert.Equal(("2026-12-01", "without a vote"), (read!.Masthead.AdoptedOn, read.Masthead.AdoptionNote));
        Assert.Equal(["CHN", "IND"], read.Sponsors.Select(sponsor => sponsor.Code));
    }

    [Theory]
    [InlineData(DocumentKind.DraftResolution)]
    [InlineData(DocumentKind.Resolution)]
    public void WhoSubmitsIt_IsKnownAgain(DocumentKind kind)
    {
        var document = Draft() with { Kind = kind, Sponsors = [], Proponent = new(ProponentKind.Chair, null) };
        Assert.True(DocxImporter.TryImport(DocxExport.Write(ExportedDocument.Of(document)), null, "en", out var read, out _));
        Assert.Equal(document.Proponent, read!.Proponent);
        Assert.Equal(2, read.Paragraphs.Count);
    }

    [Fact]
    public void TextOfAnOfficer_KeepsItsLine()
    {
        var printed = ExportedDocument.Of(Draft() with { Sponsors = [] }) with { SubmittedBy = "Draft resolution submitted by the President of the General Assembly" };
        Assert.True(DocxImporter.TryImport(DocxExport.Write(printed), null, "en", out var read, out _));
        Assert.Contains(read!.Paragraphs, paragraph => paragraph.Text.PlainText == printed.SubmittedBy);
        Assert.Empty(read.Warnings);
    }

    private static ParsedDocument Draft() => new()
    {
        Kind = DocumentKind.DraftResolution,
        Symbol = "A/80/L.5",
        Title = "Rivers",
        Language = "en",
        Masthead = new() { Symbol = "A/80/L.5", Date = "2026-11-24", AdoptedOn = "2026-12-01", AdoptionNote = "without a vote" },
        Sponsors = [new("CHN", "China"), new("IND", "India")],
        Paragraphs = [new("p1", ParagraphKind.Title, 0, null, Delta.FromText("Rivers")), new("p2", ParagraphKind.Enacting, 0, null, Delta.FromText("The General Assembly,"))],
    };

    private static byte[] Edited(byte[] file, Func<string, string> edit)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(entry => entry.FullName.EndsWith("document.xml", StringComparison.Ordinal));
            using var stream = entry.Open();
            var part = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
            foreach (var text in part.Descendants().Where(element => element.Name.LocalName == "t"))
                text.Value = edit(text.Value);
            stream.SetLength(0);
            part.Save(stream, SaveOptions.DisableFormatting);
        }

        return copy.ToArray();
    }

    private static void AssertSame(ParsedDocument document, ParsedDocument read, string name)
    {
        Assert.Equal((name, document.Kind, document.Symbol, document.Title, document.Language), (name, read.Kind, read.Symbol, read.Title, read.Language));
        Assert.Equal(document.Masthead with { AgendaItems = [], AgendaTitles = [] }, read.Masthead with { AgendaItems = [], AgendaTitles = [] });
        Assert.Equal(document.Masthead.AgendaItems, read.Masthead.AgendaItems);
        Assert.Equal(document.Masthead.AgendaTitles, read.Masthead.AgendaTitles);
        Assert.Equal(document.Sponsors, read.Sponsors);
        Assert.Equal(document.UnresolvedSponsors, read.UnresolvedSponsors);
        Assert.Equal(document.Proponent, read.Proponent);
    }
}

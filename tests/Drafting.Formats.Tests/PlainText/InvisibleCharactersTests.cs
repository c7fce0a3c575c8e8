using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>What no reader sees, a printer's shapes, and cells.</summary>
public class InvisibleCharactersTests
{
    [Fact]
    public void Import_WithSoftHyphensAndOtherInvisibleCharacters_HasNoneOfThem()
    {
        var document = PlainTextImporter.Import("The General Assembly,\n\nRecalling the develop\u00ad\nment of inter\u00adnational law, the o\ufb03ce\u200b and \u202eits\u202c\u2060 work,\n\n1. Decides to meet.");
        Assert.Equal("Recalling the development of international law, the office and its work,", document.Paragraphs.Single(paragraph => paragraph.Kind == ParagraphKind.Preambular).Text.PlainText);
    }

    [Fact]
    public void Import_OfTabs_KeepsCellsApart() =>
        Assert.Contains(PlainTextImporter.Import("The General Assembly,\n\n1. Decides to meet:\n\nStates\t193\t2\n").Paragraphs, paragraph => paragraph.Text.PlainText == "States 193 2");
}

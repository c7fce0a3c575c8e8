using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Documents;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>A masthead read from the United Nations' own files is printed again as those print it.</summary>
public partial class OfficialMastheadTests
{
    // Items and their letters are spaced and bracketed differently: “99 (p)”, “99 p)”, “99(p)”.
    [GeneratedRegex(@"[\s()]")]
    private static partial Regex Spacing();

    [Fact]
    public void DistributionDateAndItem_OfEveryOfficialText_ArePrintedAsInItsLanguage()
    {
        if (UnitedNationsFiles.Paths.Count == 0)
            return;
        var languages = new HashSet<string>();
        foreach (var path in UnitedNationsFiles.Paths)
        {
            var document = UnitedNationsFiles.Import(path);
            var cover = XDocument.Load(path).Descendants().Single(element => element.Name.LocalName == "coverPage");
            string Official(Func<XElement, bool> which) => cover.Descendants().Where(which).Select(part => part.Value.Trim()).Single();
            var words = PrintedWords.Of(document.Language);
            Assert.Equal(
                (path, Official(part => part.Name.LocalName == "docStatus"), Official(part => part.Name.LocalName == "docDate")),
                (path, words.Issue(document.Masthead).First(), words.Issue(document.Masthead).ElementAt(1)));
            Assert.Equal(
                Spacing().Replace(Official(part => part.Attribute("name")?.Value == "agenda item"), ""),
                Spacing().Replace(words.ItemLine(document.Masthead), ""));
            languages.Add(document.Language);
        }

        Assert.Superset(Delegations.Languages.ToHashSet(), languages);
    }
}

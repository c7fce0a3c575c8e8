using System.Xml.Linq;
using Drafting.Documents;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>A masthead read from the United Nations' own files is printed again as those print it.</summary>
public class OfficialMastheadTests
{
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
            // The Chinese files have no space between “议程项目” and the number, the printed pages have; spaces that do not break are set at will.
            Assert.Equal(
                Official(part => part.Attribute("name")?.Value == "agenda item").Replace("议程项目", "议程项目 ", StringComparison.Ordinal).Replace('\u00A0', ' '),
                words.ItemLine(document.Masthead).Replace('\u00A0', ' '));
            languages.Add(document.Language);
        }

        Assert.Superset(Delegations.Languages.ToHashSet(), languages);
    }
}

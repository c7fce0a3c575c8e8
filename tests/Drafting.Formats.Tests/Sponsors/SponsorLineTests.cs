using System.Text.Json;
using Drafting.Documents;
using Drafting.Formats.Sponsors;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Sponsors;

/// <summary>A printed list of sponsors is read whole: nobody is lost, and who sponsors for a group does so for it.</summary>
public class SponsorLineTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", "Angola, Venezuela (Bolivarian Republic of) and Viet Nam", "AGO VEN VNM")]
    [InlineData("en", "Bosnia and Herzegovina, Trinidad and Tobago and Saint Vincent and the Grenadines", "BIH TTO VCT")]
    [InlineData("en", "Antigua and Barbuda and Saint Kitts and Nevis", "ATG KNA")]
    [InlineData("en", "Iran, Islamic Republic of, Korea, Republic of, and Congo (Democratic Republic of the)", "IRN KOR COD")]
    [InlineData("en", "ALBANIA,* the DOMINICAN REPUBLIC,* AND BAHAMAS (THE)*", "ALB DOM BHS")]
    [InlineData("en", "Uganda (on behalf of the States Members of the United Nations that are members of the Group of 77 and China)", "UGA:g77")]
    [InlineData("en", "Uganda, on behalf of the Group of 77 and China, Ukraine and China", "UGA:g77 UKR CHN")]
    [InlineData("en", "Belgium (on behalf of the States Members of the United Nations that are members of the European Union), Brazil and Chile", "BEL:eu BRA CHL")]
    [InlineData("en", "China, Cuba (on behalf of the Movement of Non-Aligned Countries) and Russian Federation", "CHN CUB:nam RUS")]
    [InlineData("en", "Pakistan (on behalf of the States Members of the United Nations that are members of Organization of Islamic Cooperation) and Peru", "PAK:oic PER")]
    [InlineData("en", "Romania (in its capacity as Chair of the Committee on the Peaceful Uses of Outer Space) and Chad", "ROU TCD")]
    [InlineData("en", "Mali, Uganda (on behalf of the Group of 77 and China", "MLI UGA:g77")]
    [InlineData("fr", "Angola, Venezuela (République bolivarienne du), Bosnie-Herzégovine, Trinité-et-Tobago et Viet Nam", "AGO VEN BIH TTO VNM")]
    [InlineData("fr", "Ouganda (au nom des États Membres de l’Organisation des Nations Unies qui sont membres du Groupe des 77 et de la Chine) et Ukraine", "UGA:g77 UKR")]
    [InlineData("fr", "Égypte (au nom du Groupe des États d’Afrique) et Antigua-et-Barbuda", "EGY:african ATG")]
    [InlineData("es", "Antigua y Barbuda, San Vicente y las Granadinas, Irán (República Islámica del) e Italia", "ATG VCT IRN ITA")]
    [InlineData("es", "Uganda (en nombre de los Estados Miembros de las Naciones Unidas que son miembros del Grupo de los 77 y China), Bosnia y Herzegovina y Chile", "UGA:g77 BIH CHL")]
    [InlineData("ru", "Босния и Герцеговина, Венесуэла (Боливарианская Республика) и Вьетнам", "BIH VEN VNM")]
    [InlineData("ru", "Уганда (от имени государств — членов Организации Объединенных Наций, входящих в Группу 77, и Китая) и Антигуа и Барбуда", "UGA:g77 ATG")]
    [InlineData("ru", "Уганда (от имени Группы 77 и Китая) и Тринидад и Тобаго", "UGA:g77 TTO")]
    [InlineData("zh", "安哥拉、埃及、委内瑞拉玻利瓦尔共和国、圣文森特和格林纳丁斯以及特立尼达和多巴哥", "AGO EGY VEN VCT TTO")]
    [InlineData("zh", "波斯尼亚和黑塞哥维那及越南", "BIH VNM")]
    [InlineData("zh", "乌干达（代表作为77国集团成员的联合国会员国和中国）和乌克兰", "UGA:g77 UKR")]
    [InlineData("zh", "乌干达代表77国集团和中国", "UGA:g77")]
    [InlineData("zh", "埃及、法国、和印度以及埃及", "EGY FRA IND EGY")]
    [InlineData("zh", "厄瓜多尔、埃及和巴拿马", "ECU EGY PAN")]
    [InlineData("zh", "埃及及苏丹", "EGY SDN")]
    [InlineData("zh", "埃及以及埃及与印度", "EGY EGY IND")]
    [InlineData("zh", "阿塞拜疆(代表作为不结盟国家运动成员的联合国会员国)、中国和俄罗斯联邦", "AZE:nam CHN RUS")]
    [InlineData("ar", "البوسنة والهرسك وفنزويلا (جمهورية - البوليفارية) وفييت نام", "BIH VEN VNM")]
    [InlineData("ar", "أوغندا (باسم الدول الأعضاء في الأمم المتحدة الأعضاء في مجموعة الـ 77 والصين)، ترينيداد وتوباغو وأوكرانيا", "UGA:g77 TTO UKR")]
    public void List_IsReadWhole(string language, string list, string expected)
    {
        var (sponsors, unresolved) = SponsorLine.Parse(list, language);
        Assert.Equal((expected, ""), (string.Join(' ', sponsors.Select(Entry)), string.Join(" | ", unresolved)));
    }

    [Theory]
    [InlineData("en", "Angola, Ruritania (Kingdom of), Viet Nam and Grand Fenwick", "AGO VNM", "Ruritania (Kingdom of) | Grand Fenwick")]
    [InlineData("en", "Gog and Magog, France", "FRA", "Gog and Magog")]
    [InlineData("en", "Congo (Kinshasa) and Chad", "TCD", "Congo (Kinshasa)")]
    [InlineData("en", "Uganda, on behalf of the Friends of Rivers, Chad", "UGA TCD", "")]
    [InlineData("zh", "中国、卢里塔尼亚和平王国和法国", "CHN FRA", "卢里塔尼亚和平王国")]
    [InlineData("ar", "ولاية روريتانيا وفرنسا", "FRA", "ولاية روريتانيا")]
    public void NamesThatAreNobodys_AreKeptApart(string language, string list, string expected, string unknown)
    {
        var (sponsors, unresolved) = SponsorLine.Parse(list, language);
        Assert.Equal((expected, unknown), (string.Join(' ', sponsors.Select(Entry)), string.Join(" | ", unresolved)));
    }

    /// <summary>Any list that we print ourselves is read as it was, whoever stands in it and for whichever group.</summary>
    [Fact]
    public void OfAnyPrintedList_NobodyIsLost() => SeededRandom.Check(300, random =>
    {
        var language = random.Pick(Delegations.Languages);
        var chosen = Delegations.All.OrderBy(_ => random.NextInt64()).Take(random.Next(1, 30))
            .Select(delegation => new Sponsor(delegation.Code, SponsorRole.Co, default, null, random.Chance(0.2) ? random.Pick(SponsorGroups.All).Code : null)).ToList();
        var names = SponsorList.Names(chosen, language);
        var (sponsors, unresolved) = SponsorLine.Parse(SponsorList.Joined(names, language), language);
        Assert.Empty(unresolved);
        Assert.Equal(names, sponsors.Select(sponsor => sponsor.Name));
        Assert.Equal(SponsorList.Ordered(chosen, language).Select(pair => (pair.Delegation.Code, pair.Sponsor.Group)), sponsors.Select(sponsor => (sponsor.Code, sponsor.Group)));
    });

    /// <summary>The official lists, each name of which stands by itself, put together as they are printed.</summary>
    [Fact]
    public void OfOfficialLists_EveryNameIsFound()
    {
        if (!RepositoryPaths.TryFindSharedData("sponsors/ga-sponsors-74-78.json", out var path))
            return;
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var (lists, names, groups) = (0, 0, 0);
        foreach (var resolution in file.RootElement.EnumerateObject())
        {
            foreach (var list in new[] { "sponsors", "additional_sponsors" })
            {
                // What is no name by itself, such as “submitted by the Chair”, or two names in one, cannot be told apart in a list.
                var official = resolution.Value.GetProperty(list).EnumerateArray().Select(name => SponsorLine.Resolve(name.GetString()!.Trim(), "en")).OfType<NamedSponsor>().ToList();
                var (found, unresolved) = SponsorLine.Parse(PrintedWords.Of("en").Joined([.. official.Select(sponsor => sponsor.Name)]), "en");
                Assert.Empty(unresolved);
                Assert.Equal(official.Select(sponsor => (sponsor.Code, sponsor.Group)), found.Select(sponsor => (sponsor.Code, sponsor.Group)));
                (lists, names, groups) = (lists + (official.Count > 0 ? 1 : 0), names + official.Count, groups + official.Count(sponsor => sponsor.Group is not null));
            }
        }

        output.WriteLine($"{lists} lists, {names} names, {groups} for a group.");
        Assert.True(groups > 100);
    }

    private static string Entry(NamedSponsor sponsor) => sponsor.Group is { } group ? $"{sponsor.Code}:{group}" : sponsor.Code;
}

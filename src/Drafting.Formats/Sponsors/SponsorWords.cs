using Drafting.Documents;

namespace Drafting.Formats.Sponsors;

/// <summary>The words around sponsors, as the United Nations prints them in each language.</summary>
internal sealed record SponsorWords
{
    private static readonly Dictionary<string, SponsorWords> All = new()
    {
        ["zh"] = new()
        {
            Note = "提案国名单如有任何变化，将在会议正式记录中予以反映。",
            Addendum = "增编",
            Added = "在决议草案提案国名单中增列下列国家：",
            Submitted = "{0}提交的决议草案",
            Officers = ["大会主席", "委员会主席", "委员会副主席", "委员会报告员", "主席团"],
            GeneralAssembly = "大会",
        },
        ["en"] = new()
        {
            Note = "Any changes to the list of sponsors will be reflected in the official record of the meeting.",
            Addendum = "Addendum",
            Added = "Add the following States to the list of sponsors of the draft resolution:",
            Submitted = "Draft resolution submitted by {0}",
            Officers = ["the President of the General Assembly", "the Chair of the Committee", "the Vice-Chair of the Committee", "the Rapporteur of the Committee", "the Bureau"],
            GeneralAssembly = "General Assembly",
        },
        ["fr"] = new()
        {
            Note = "Les modifications éventuelles de la liste des auteurs seront consignées dans le document officiel de la séance.",
            Addendum = "Additif",
            Added = "Ajouter les États ci-après à la liste des auteurs du projet de résolution :",
            Submitted = "Projet de résolution déposé par {0}",
            Officers = ["le Président de l’Assemblée générale", "le Président de la Commission", "le Vice-Président de la Commission", "le Rapporteur de la Commission", "le Bureau"],
            GeneralAssembly = "Assemblée générale",
        },
        ["es"] = new()
        {
            Note = "Los cambios que se produzcan en la lista de patrocinadores se harán constar en el acta oficial de la sesión.",
            Addendum = "Adición",
            Added = "Añádanse los siguientes Estados a la lista de patrocinadores del proyecto de resolución:",
            Submitted = "Proyecto de resolución presentado por {0}",
            Officers = ["el Presidente de la Asamblea General", "la Presidencia de la Comisión", "la Vicepresidencia de la Comisión", "la Relatoría de la Comisión", "la Mesa"],
            GeneralAssembly = "Asamblea General",
        },
        ["ru"] = new()
        {
            Note = "Любые изменения в списке авторов будут отражены в официальном отчете о заседании.",
            Addendum = "Добавление",
            Added = "Включить в список авторов проекта резолюции следующие государства:",
            Submitted = "Проект резолюции, представленный {0}",
            Officers = ["Председателем Генеральной Ассамблеи", "Председателем Комитета", "заместителем Председателя Комитета", "Докладчиком Комитета", "Бюро"],
            GeneralAssembly = "Генеральная Ассамблея",
        },
        ["ar"] = new()
        {
            Note = "ستُدرج أي تغييرات تطرأ على قائمة مقدمي مشروع القرار في المحضر الرسمي للجلسة.",
            Addendum = "إضافة",
            Added = "تضاف الدول التالية إلى قائمة مقدمي مشروع القرار:",
            Submitted = "مشروع قرار مقدم من {0}",
            Officers = ["رئيس الجمعية العامة", "رئيس اللجنة", "نائب رئيس اللجنة", "مقرر اللجنة", "المكتب"],
            GeneralAssembly = "الجمعية العامة",
        },
    };

    /// <summary>Under the asterisk, while the list may still change.</summary>
    public required string Note { get; init; }

    /// <summary>The heading of an addendum.</summary>
    public required string Addendum { get; init; }

    /// <summary>What introduces the additional sponsors.</summary>
    public required string Added { get; init; }

    /// <summary>The line of a text that is not its sponsors'.</summary>
    public required string Submitted { get; init; }

    /// <summary>President, Chair, Vice-Chair, Rapporteur, Bureau: in the order of <see cref="ProponentKind"/>.</summary>
    public required string[] Officers { get; init; }

    public required string GeneralAssembly { get; init; }

    public static SponsorWords Of(string language) => All.GetValueOrDefault(language, All["en"]);

    /// <summary>Whether a text is the General Assembly's name in one of the languages.</summary>
    public static bool IsGeneralAssembly(string? organ) => All.Values.Any(words => words.GeneralAssembly == organ);
}

namespace Igloo.Ingest.Mapping;

/// <summary>What printed forms, field codes and operators' reports write beyond the other lexicons, a plain English word or phrase first. Words that only together mean it are joined by _. What the other lexicons know goes first.</summary>
internal static class LexiconForms
{
    public static readonly string[] All =
    [
        // What is told of anything.
        "initial:ini inic inicial iniziale začetna initiale",
        "final:finale końcowa konačna",
        "code:codice_id kodu kodas kood kodi",
        "amount:vr vlr valor_girado valor_pago valor_recebido importo_pagato bedrag_uitbetaald betaald_bedrag ausgezahlter_betrag wypłacona_kwota",
        "type:tipologia tipología typologie",
        "first seen:visto_por_primera_vez zuerst_gesehen vu_la_première_fois",
        "registered since:zugelassen_seit angemeldet_seit immatriculé_depuis immatriculée_depuis matriculado_desde",
        "contact:ctc cntct_info",
        // People.
        "respondent:encuestado encuestada entrevistado entrevistada intervistato intervistata enquêté enquêtée befragter befragte respondente badany",
        "reported person:persona_segnalata persona_denunciada personne_signalée personne_dénoncée gemeldete_person aangegeven_persoon osoba_zgłaszana pessoa_denunciada persona_señalada",
        "investigated:indagato indagata investigado investigada mis_en_cause mise_en_cause verdachter verdachte podejrzany podejrzana şüpheli ύποπτος подозреваемый",
        "owner:eigner eignerin reeder armador armatore armateur właściciel_statku",
        "residence:wohnhaft residente_en domiciliado_en zamieszkały domiciliée_à",
        "alias:detto detta dit_le alias_conocido genannt kallad zwany znany_jako",
        "next of kin:familiar_de_contacto prossimo_congiunto najbliższy_krewny",
        "exporter:exportador exportateur esportatore exporteur",
        "importer:importador importateur importatore importeur",
        "declarant:declarante déclarant dichiarante anmelder zgłaszający",
        // Papers.
        "document no:numéro_du_titre n_du_titre numéro_de_la_pièce n_pièce n_doc n_doc_viaje n_doc_viagem nº_doc_ident n_doc_ident nr_dowodu_tożsamości",
        "passport no:seriennummer_des_passes passseriennummer numéro_du_passeport numer_paszportu_serii n_pasaporte",
        "document type:nature_du_document nature_de_la_pièce pièce_présentée tipo_doc_viaje tipo_doc_viagem soort_document rodzaj_dokumentu art_des_ausweises belge_türü",
        // Calls.
        "cell:codice_cella código_de_celda código_celda cod_celda code_cellule",
        "origin:oorsprong alkuperä",
        // Payments.
        "fee:flete_giro costo_giro comisión_giro",
        "payment channel:betalsätt betalningssätt betalwijze betaalwijze sposób_zapłaty sposób_płatności betalingsmåte betalingsmetode maksutapa fizetési_mód ödeme_şekli način_plaćanja",
        // Journeys and stays.
        "carrier:empresa_transportadora transportadora empresa_transportista flota_transportes verkehrsunternehmen beförderer vervoerder vervoersmaatschappij compagnie_de_transport firma_transportowa taşıyıcı",
        "room no:rumsnr rumsnummer_gäst kamernr zimmernr n_quarto n_chambre numéro_chambre nr_pokoju nº_quarto oda_numarası szobaszám_vendég",
        "border post:jefatura_de_control delegación_migratoria puesto_migratorio",
        "means of transport:moyen moyen_de_transport medio_de_transporte mezzo_di_trasporto verkehrsmittel transportmittel środek_transportu vervoermiddel",
        // Vehicles and vessels.
        "vessel name:bootsname schiffsname nom_du_bateau nome_barca nombre_de_la_nave scheepsnaam båtnamn",
        "color:rumpffarbe kleur_romp",
        "plate:plaque_d_immatriculation kfz_kz",
        // Adverts, tips and pay.
        "advertiser:anbieter inserent inserentin inserzionista annonceur ogłoszeniodawca adverteerder annonsör",
        "advert:inserat aviso_clasificado",
        "advert text:anzeigentext texto_del_aviso texte_de_l_annonce testo_annuncio treść_ogłoszenia",
        "advert no:código_de_aviso cód_aviso cod_aviso anzeigen_id anzeigennummer numéro_d_annonce nr_ogłoszenia",
        "crime type:tipologia_reato soort_misdrijf type_de_faits nature_des_faits tipo_de_delito tipo_de_crime art_des_delikts rodzaj_przestępstwa suç_türü",
        "arrest:interpellation interpellations aufgriff aufgegriffen ujęcie zatrzymania yakalama",
        "smuggling fee:schleuserlohn montant_payé_passeur monto_pagado_coyote prix_du_passage smokkelgeld kaçakçı_ücreti",
        "employee code:código_de_empleado código_empleado código_trabajador kod_pracownika",
    ];
}

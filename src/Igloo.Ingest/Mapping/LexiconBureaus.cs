namespace Igloo.Ingest.Mapping;

/// <summary>What bureaus of roads, pay, wallets and trackers write beyond the other lexicons, a plain English word or phrase first. Words that only together mean it are joined by _. What the other lexicons know goes before.</summary>
internal static class LexiconBureaus
{
    public static readonly string[] All =
    [
        // Pay.
        "row no:stt số_thứ_tự",
        "allowance:phụ_cấp tunjangan ödenek dodatek příplatek indennità",
        "employee no:mã_nv mã_nhân_viên mã_số_nhân_viên",
        "pay period:kỳ_lương tháng_lương bordro_dönemi okres_płacy periodo_paga mese_paga periode_gaji",
        // Wallets.
        "fee:服务费 服務費",
        "payment purpose:商品 商品名称 商品說明 商品说明 商品名稱",
        "counterparty account name:karşı_hesap_adı karşı_hesap_sahibi karşı_taraf_adı karşı_hesap_ünvanı karşı_ünvan",
        "counterparty account no:karşı_iban karşı_hesap karşı_hesap_no karşı_hesap_numarası alıcı_gönderici_iban",
        "counterparty:couterparty karşı_taraf muhatap",
        // Borders and registers.
        "entry no:رقم_القيد",
        "coming from:جهة_القدوم القدوم_من قادم_من origen_del_viaje provenienza geliş_yeri",
        "going to:جهة_المغادرة جهة_السفر gidiş_yeri",
        "registered address:sede_legale indirizzo_sede sede_sociale",
        "head count:addetti numero_addetti n_addetti nr_dipendenti numero_dipendenti",
        "activation cell:cellule_d_activation",
        "subscriber:abonnent abonent abonné abonnenten",
        "entry interchange:auffahrt casello_di_entrata casello_entrata gare_d_entrée péage_d_entrée caseta_de_entrada",
        "exit interchange:casello_di_uscita casello_uscita gare_de_sortie péage_de_sortie caseta_de_salida",
        // Ports.
        "embarkation port:porto_embarque porto_de_embarque puerto_embarque puerto_de_embarque",
        "disembarkation port:porto_desembarque porto_de_desembarque puerto_desembarque",
        // Roads.
        "driver license no:no_licencia no_de_licencia num_licencia número_de_licencia licencia_de_conducir licencia_conducir nro_licencia",
        "parking place:parkeringsanlegg parkhaus parkeergarage estacionamiento parkeringshus otopark",
        "theft date:fecha_robo fecha_de_robo fecha_del_robo data_furto data_do_roubo data_roubo date_du_vol",
        "report no:folio_reporte folio_de_reporte",
        "incident:suceso",
        "involved person:envolvido involucrado implicado",
        "incident report no:num_bo nr_bo n_bo número_bo número_do_bo bo_n",
        "establishment no:betriebs_nr betriebsnummer",
        "head count:beschäftigte anzahl_beschäftigte beschäftigtenzahl mitarbeiterzahl",
        "citation:boleta_de_infracción boleta_infracción",
        "bank:banku nazwa_banku",
        "second color:tweede_kleur couleur_secondaire color_secundario colore_secondario zweitfarbe ikinci_renk",
        "expiry date:vervaldatum",
        "vehicle inspection:apk periodieke_keuring itv revisión_técnica revisión_técnico_mecánica contrôle_technique hauptuntersuchung revisione_periodica badanie_techniczne besiktning muayene техосмотр",
        "remuneration after deductions:remuneração_após_deduções_obrigatórias remuneração_após_deduções",
        "gross remuneration:remuneração_básica_bruta remuneração_bruta",
        "violation:infraction",
    ];
}

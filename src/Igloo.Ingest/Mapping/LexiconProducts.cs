namespace Igloo.Ingest.Mapping;

/// <summary>What exports of products, returns and open data of many countries write beyond the other lexicons, a plain English word or phrase first. Words that only together mean it are joined by _. What the other lexicons know goes before.</summary>
internal static class LexiconProducts
{
    public static readonly string[] All =
    [
        // What forms on the web begin with, in the language of who made them.
        "timestamp:marca_temporal horodateur zeitstempel carimbo_de_data_hora carimbo_de_data carimbo_data_hora informazioni_cronologiche отметка_времени sygnatura_czasowa zaman_damgası tijdstempel 时间戳 时间戳记 時間戳記 タイムスタンプ 타임스탬프 طابع_زمني časová_značka časové_razítko időbélyeg tidsstämpel tidsstempel aikaleima χρονική_σήμανση мітка_часу dấu_thời_gian stempel_waktu ประทับเวลา",
        "email address:dirección_de_correo_electrónico dirección_de_correo adresse_e_mail adresse_de_messagerie adresse_électronique endereço_de_e_mail endereço_de_email indirizzo_e_mail indirizzo_email адрес_электронной_почты адреса_електронної_пошти adres_e_mail adres_email e_posta_adresi emailová_adresa 电子邮件地址 電子郵件地址 メールアドレス 이메일_주소 عنوان_البريد_الإلكتروني địa_chỉ_email alamat_email",
        // The other side of an account.
        "counterparty:对方户名 对手 交易对手 对手方 交易对方 对方 相手先 取引先 상대방 kontrahent kontrahenta kontrahentem protistrana protistrany protiúčet_název motpart motparten modpart vastapuoli tegenpartij tegenrekening_houder contrapartida contreparte contropartita gegenpartei gegenkonto_inhaber контрагент контрагента karşı_taraf الطرف_المقابل partneri partner_neve",
        "counterparty account no:对方账号 对方卡号 對方帳號 tegenrekening tegenrekening_iban rekening_tegenpartij konto_kontrahenta rachunek_kontrahenta nr_rachunku_kontrahenta protiúčet číslo_protiúčtu gegenkonto konto_gegenpartei счет_контрагента счёт_контрагента karşı_hesap ellenszámla ellenoldali_számla konto_motpart vastatili compte_contrepartie cuenta_contrapartida cuenta_contraparte conto_controparte",
        "account no:账卡号 卡账号 帐卡号",
        "account name:户名 账户名 账户名称 帐户名称 账户姓名",
        "bank:开户银行 开户行 开户机构 开户网点",
        "counterparty bank:对方开户行 对方开户银行 对方银行 对方行名 交易对手开户行",
        "document no:身份证号 证件号码 证件号 身份证号码",
        "payment purpose:摘要说明 摘要 附言 交易摘要 szczegóły_transakcji detalles_de_la_operación libellé_de_l_opération libellé_opération",
        "transaction channel:typ_transakcji rodzaj_transakcji tipo_de_transacción kanal_transakcji işlem_tipi işlem_türü",
        // People and their numbers.
        "subscriber no:номер_абонента numero_utenza n_utenza utenza numer_abonenta nr_abonenta abonnentennummer teilnehmernummer numéro_d_abonné numéro_abonné numero_abbonato nº_abonado número_abonado número_de_abonado número_do_assinante abone_no abone_numarası 用户号码 本机号码 رقم_المشترك",
        "full name:الاسم_بالكامل الاسم_الكامل nome_per_esteso imię_nazwisko nazwisko_imię isim_soyisim ad_soyad_unvan",
        "driver:водитель водій fahrer_name kierowca_pojazdu sürücü_adı şoför",
        // Homes, as registers of France and others take them apart.
        "house no:numéro_voie numéro_de_voie numero_voie n_voie num_voie número_vía numero_via número_de_vía número_del_domicilio numer_domu nr_budynku broj_kuće",
        "street:libellé_voie libellé_de_voie libelle_voie nom_voie nom_de_voie nom_de_la_voie nombre_vía nombre_de_vía nombre_de_la_vía nazwa_ulicy ime_ulice",
        "city:libellé_commune libelle_commune nom_commune nom_de_la_commune nom_comm nombre_municipio nombre_de_municipio nazwa_miejscowości naziv_naselja",
        "postal code:code_postal_établissement cp_commune",
        "cell address:адрес_бс адрес_базовой_станции adres_bts adres_stacji_bazowej adresse_du_relais adresse_antenne dirección_de_antena dirección_celda indirizzo_cella",
        "activity:activité_principale activite_principale actividad_principal atividade_principal attività_prevalente działalność_przeważająca haupttätigkeit",
        "organization name:dénomination_usuelle denomination_usuelle dénomination_légale",
        // Vehicles.
        "color:eerste_kleur kleur_voertuig couleur_principale color_principal colore_principale hauptfarbe kolor_podstawowy ana_renk",
        "registration date:datum_tenaamstelling datum_eerste_tenaamstelling fecha_matrícula fecha_matriculación fec_matriculación fec_matrícula fecha_de_matriculación data_immatricolazione date_d_immatriculation data_rejestracji_pojazdu tescil_tarihi",
        "trip start place:нач_положение начальное_положение miejsce_startu lugar_de_inicio lieu_de_départ_trajet",
        "trip end place:кон_положение конечное_положение miejsce_zakończenia lugar_de_fin",
        // Journeys and stays.
        "departure place:abgangsbahnhof abfahrtsbahnhof startbahnhof einstiegsbahnhof gare_de_départ stazione_di_partenza estación_de_salida estación_origen stacja_odjazdu stacja_początkowa вокзал_отправления станция_отправления 出发站 出發站 始发站 乗車駅 출발역",
        "arrival place:ankunftsbahnhof zielbahnhof ausstiegsbahnhof gare_d_arrivée stazione_di_arrivo estación_de_llegada estación_destino stacja_przyjazdu stacja_końcowa вокзал_прибытия станция_назначения 到达站 到達站 终点站 降車駅 도착역",
        "booking date:购票时间 订票时间 下单时间 下單時間 出票时间 예매일시 예매일 予約日時 buchungszeitpunkt buchungsdatum_uhrzeit data_zakupu_biletu fecha_de_compra_boleto fecha_compra_boleto date_d_achat_billet",
        "created on:angelegt_am erstellt_am erfasst_am créé_le creada_el creado_el creato_il criado_em utworzono utworzone_dnia aangemaakt_op oprettet_den skapad_den создано_в oluşturulma oluşturulma_tarihi 创建时间 作成日時 생성일시",
        "direction:نوع_الحركة نوع_الحركة_دخول_خروج tipo_de_movimiento_entrada_salida вид_движения kierunek_przekroczenia",
        // Cases.
        "reference no:no_de_referencia número_de_referencia núm_de_referencia numéro_de_référence référence_dossier numero_di_riferimento número_de_referência numer_referencyjny aktenreferenz referans_no referans_numarası",
    ];
}

"""What readers type, and what one of the first three results must say (a pattern, in whatever case)."""

_VISIT = r"unjung|lawat|visit"
_SIGN = r"anda ?tangan|sign"
_COOPERATION = r"kerja sama|cooperat"
_TOKAYEV = r"Tokayev"
_THUONG = r"Vo Van Thuong"
_VISA = r"pembebasan visa|visa exemption"
_TOURIST = r"wisatawan|tourist"
_ENVOY = r"Dubes|Duta Besar|Ambassador"
_MEMO = r"MoU|Nota Kesepahaman|memorandum"

# About the two articles of the tests.
SEEDS = [
    ("mengunjungi", _VISIT), ("dikunjungi", _VISIT), ("berkunjung", _VISIT), ("kunjungan", _VISIT), ("visited", _VISIT), ("visits", _VISIT), ("visit", _VISIT),
    ("kunjungan kenegaraan", _VISIT), ("kunjungan resmi", r"kunjungan resmi|official visit"), ("official visit", r"kunjungan resmi|official visit"),
    ("kunjungan kerja", r"kunjungan kerja|working visit"), ("lawatan", _VISIT),
    ("menandatangani", _SIGN), ("ditandatangani", _SIGN), ("penandatanganan", _SIGN), ("teken", _SIGN), ("diteken", _SIGN), ("tanda tangan", _SIGN), ("signed", _SIGN), ("signing", _SIGN),
    ("kerjasama", _COOPERATION), ("kerja sama", _COOPERATION), ("bekerjasama", _COOPERATION), ("bekerja sama", _COOPERATION), ("cooperation", _COOPERATION),
    ("tokaev", _TOKAYEV), ("Тоқаев", _TOKAYEV), ("Токаев", _TOKAYEV), ("tokayev", _TOKAYEV), ("qasym-jomart", _TOKAYEV), ("kassym jomart", _TOKAYEV), ("Қасым-Жомарт Тоқаев", _TOKAYEV), ("tokayef", _TOKAYEV),
    ("võ văn thưởng", _THUONG), ("vo van thuong", _THUONG), ("Thưởng", _THUONG), ("Lương Cường", r"Luong Cuong"), ("luong cuong", r"Luong Cuong"),
    ("erlan karin", r"Erlan Karin"), ("karin erlan", r"Erlan Karin"), ("Ерлан Қарин", r"Erlan Karin"), ("yerlan karin", r"Erlan Karin"), ("nguyen xuan thang", r"Nguyen Xuan Thang"), ("Nguyễn Xuân Thắng", r"Nguyen Xuan Thang"),
    ("baizhanov", r"Baizhanov"), ("bayzhanov", r"Baizhanov"), ("karibek", r"Karibek"), ("ho chi minh", r"Ho Chi Minh"), ("pham thai nhu mai", r"Pham Thai Nhu Mai"),
    ("bebas visa", _VISA), ("visa-free", _VISA), ("visa exemption", _VISA), ("pembebasan visa", _VISA), ("visa", r"visa"),
    ("turis", _TOURIST), ("wisatawan", _TOURIST), ("tourists", _TOURIST), ("tourist", _TOURIST), ("pariwisata", r"pariwisata|tourism"), ("tourism", r"pariwisata|tourism"),
    ("duta besar", _ENVOY), ("dubes", _ENVOY), ("envoy", _ENVOY), ("ambassador", _ENVOY), ("ambassadors", _ENVOY), ("kedutaan", r"Kedutaan|Embassy"), ("kedubes vietnam", r"Kedutaan|Embassy"), ("embassy", r"Kedutaan|Embassy"),
    ("CICA", r"CICA"), ("EAEU", r"EAEU|Eurasia"), ("KazISS", r"Institut Studi Strategis|Institute for Strategic Studies"), ("uni ekonomi eurasia", r"Eurasia"), ("eurasian economic union", r"Eurasia"),
    ("FTA", r"FTA|Perdagangan Bebas|Free Trade"), ("perdagangan bebas", r"Perdagangan Bebas|Free Trade"), ("free trade", r"Perdagangan Bebas|Free Trade"), ("free trade agreement", r"Perdagangan Bebas|Free Trade"),
    ("10 miliar", r"10 miliar|10 billion"), ("US$10 billion", r"10 miliar|10 billion"), ("$10bn", r"10 miliar|10 billion"), ("10 billion dollars", r"10 miliar|10 billion"), ("10000 juta", r"10 miliar|10 billion"),
    ("1,5 miliar", r"1,5 miliar|1\.5 billion"), ("1.5 billion", r"1,5 miliar|1\.5 billion"), ("$1.5bn", r"1,5 miliar|1\.5 billion"), ("600 juta", r"600 (?:juta|million)"), ("600 million", r"600 (?:juta|million)"), ("US$600 juta", r"600 (?:juta|million)"),
    ("invited", r"mengundang|invited"), ("invitation", r"mengundang|invit"), ("diundang", r"mengundang|invited"), ("undangan", r"undang|invit"),
    ("memorandum", _MEMO), ("memoranda", _MEMO), ("MoU", _MEMO), ("nota kesepahaman", _MEMO), ("memorandum of understanding", _MEMO),
    ("direct flight", r"penerbangan langsung|direct flights"), ("direct flights", r"penerbangan langsung|direct flights"), ("penerbangan langsung", r"penerbangan langsung|direct flights"), ("penerbangan", r"penerbangan|flights"), ("flights a week", r"penerbangan|flights"),
    ("target 2030", r"2030"), ("sasaran 2030", r"2030"), ("agustus 2023", r"Agu(?:stus)? 2023|Aug(?:ust)? 2023"), ("august 2023", r"Agu(?:stus)? 2023|Aug(?:ust)? 2023"), ("29 juni 1992", r"29 Jun[ie]? 1992"), ("29 june 1992", r"29 Jun[ie]? 1992"),
    ("1992-06-29", r"29 Jun[ie]? 1992"), ("29/6/1992", r"29 Jun[ie]? 1992"), ("29.06.1992", r"29 Jun[ie]? 1992"), ("1992", r"1992"), ("oktober 2022", r"Okt 2022|Oct 2022|Oktober 2022|October 2022"), ("november 2024", r"Nov(?:ember)? 2024"),
    ("hubungan diplomatik", r"hubungan diplomatik|diplomatic relations"), ("diplomatic relations", r"hubungan diplomatik|diplomatic relations"), ("diplomatic ties", r"hubungan diplomatik|diplomatic relations"),
    ("nilai perdagangan", r"perdagangan|trade"), ("trade turnover", r"perdagangan|trade"), ("bilateral trade", r"perdagangan bilateral|bilateral trade"), ("perdagangan 2023", r"perdagangan|trade"), ("trade 2024", r"perdagangan|trade"), ("omzet perdagangan", r"perdagangan|trade"),
    ("presiden vietnam", r"Presiden|President"), ("president of vietnam", r"President|Presiden"), ("presiden kazakhstan", r"Tokayev"), ("penasihat negara", r"Erlan Karin"), ("state counsellor", r"Erlan Karin"),
    ("partai amanat", r"Amanat"), ("amanat party", r"Amanat"), ("partai komunis vietnam", r"Partai Komunis|Communist Party"), ("communist party", r"Partai Komunis|Communist Party"), ("politbiro", r"Politbiro|Politburo"), ("politburo", r"Politbiro|Politburo"),
    ("bac ninh", r"Bac Ninh"), ("Bắc Ninh", r"Bac Ninh"), ("kazakhstan timur", r"Kazakhstan Timur|East Kazakhstan"), ("east kazakhstan", r"Kazakhstan Timur|East Kazakhstan"), ("nha trang", r"Nha Trang"), ("phu quoc", r"Phu Quoc"), ("Phú Quốc", r"Phu Quoc"), ("astana", r"Astana"), ("hanoi", r"Hanoi"), ("Hà Nội", r"Hanoi"),
    ("komite investasi", r"Komite Investasi|Investment Committee"), ("investment committee", r"Komite Investasi|Investment Committee"), ("komite antarpemerintah", r"Antar-?Pemerintah|Intergovernmental"), ("intergovernmental commission", r"Antar-?Pemerintah|Intergovernmental"), ("kemlu kazakhstan", r"Kementerian Hubungan Luar Negeri|Ministry of Foreign Affairs|luar negeri"),
    ("kementerian perencanaan", r"Kementerian Perencanaan|Ministry of Planning"), ("sister city", r"persaudaraan|sister"), ("hubungan persaudaraan", r"persaudaraan|sister"), ("forum", r"forum"), ("meeting", r"bertemu|met"), ("pertemuan", r"bertemu|met|pertemuan"), ("bertemu tokayev", r"bertemu dengan Kassym|met Kassym"), ("met tokayev", r"bertemu dengan Kassym|met Kassym"),
    ("three times growth", r"3 kali|3 times|tripled|tiga kali"), ("investasi", r"invest"), ("investment", r"invest"), ("pendidikan", r"pendidikan|education"), ("education", r"pendidikan|education"), ("topan", r"topan|typhoon"), ("typhoon", r"topan|typhoon"),
    ("rencana koordinasi aksi", r"Rencana Koordinasi|coordination plan"), ("action plan", r"Rencana|plan"), ("visa exemption agreement", _VISA), ("paspor biasa", r"paspor|passport"), ("ordinary passport", r"paspor|passport"), ("Tokayv", _TOKAYEV), ("baizanov", r"Baizhanov"), ("memorndum", _MEMO),
]  # fmt: skip

# About forty made articles of the same two countries.
CORPUS = [
    ("kunjungan", _VISIT), ("dikunjungi", _VISIT), ("visited", _VISIT), ("kunjungan resmi", _VISIT), ("menandatangani", _SIGN), ("teken", _SIGN), ("signing", _SIGN), ("kerjasama", _COOPERATION),
    ("nota kesepahaman", _MEMO), ("memoranda", _MEMO), ("MoU", _MEMO), ("turis", _TOURIST), ("tourists", _TOURIST), ("dubes", _ENVOY), ("envoy", _ENVOY),
]  # fmt: skip
